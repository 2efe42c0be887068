/** What a change of the territories must be in itself. */
@NullMarked
package dev.tributary.territories.rules;

import org.jspecify.annotations.NullMarked;
