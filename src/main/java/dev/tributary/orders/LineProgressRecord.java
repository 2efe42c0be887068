package dev.tributary.orders;

import java.math.BigDecimal;

/**
 * The progress of an order's line, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered, and
 * returned + returning ≤ delivered. An order that a file imported as shipped counts as delivered.
 */
public record LineProgressRecord(
        int lineNo,
        BigDecimal notified,
        BigDecimal released,
        BigDecimal shipped,
        BigDecimal delivered,
        BigDecimal returned,
        BigDecimal returning,
        BigDecimal shortfall) {}
