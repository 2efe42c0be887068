/** Territories and employees for the doors. */
@NullMarked
package dev.tributary.territories.api;

import org.jspecify.annotations.NullMarked;
