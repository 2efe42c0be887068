/** The files of territories: their tree, divisions and assignments, employees and reporting lines. */
@NullMarked
package dev.tributary.territories.imports;

import org.jspecify.annotations.NullMarked;
