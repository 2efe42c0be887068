/** Price lists, prices, and who may give a discount. */
@NullMarked
package dev.tributary.pricing;

import org.jspecify.annotations.NullMarked;
