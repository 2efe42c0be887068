/** Tributary: sales territories, channel partners, visits, targets, orders and collections. */
@NullMarked
package dev.tributary;

import org.jspecify.annotations.NullMarked;
