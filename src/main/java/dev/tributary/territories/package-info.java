/** The dated tree of sales territories, the employees and who is assigned where. */
@NullMarked
package dev.tributary.territories;

import org.jspecify.annotations.NullMarked;
