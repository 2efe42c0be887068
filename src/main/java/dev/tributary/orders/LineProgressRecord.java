package dev.tributary.orders;

import java.math.BigDecimal;

/** How far a line of an order has come, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered. */
public record LineProgressRecord(
        int lineNo, BigDecimal notified, BigDecimal released, BigDecimal shipped, BigDecimal delivered) {}
