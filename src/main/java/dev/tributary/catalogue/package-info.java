/** Products and product lines. */
@NullMarked
package dev.tributary.catalogue;

import org.jspecify.annotations.NullMarked;
