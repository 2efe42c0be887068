/** The dated tree of sales territories, the employees and their assignments. */
@NullMarked
package dev.tributary.territories;

import org.jspecify.annotations.NullMarked;
