/** Deliveries of orders, from the notice to the customer's signature and the settlement of freight. */
@NullMarked
package dev.tributary.deliveries;

import org.jspecify.annotations.NullMarked;
