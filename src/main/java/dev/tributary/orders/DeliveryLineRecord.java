package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a delivery brings of a line of its order, in the product's unit.
 *
 * @param received what the customer took of it; null before they signed
 */
public record DeliveryLineRecord(
        int lineNo,
        ProductRecord product,
        BigDecimal quantity,
        @Nullable BigDecimal received) {}
