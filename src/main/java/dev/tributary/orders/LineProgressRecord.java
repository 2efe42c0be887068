package dev.tributary.orders;

import java.math.BigDecimal;

/**
 * How far a line of an order has come, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered, and
 * returned + returning ≤ delivered. An order that came by a file as shipped counts as delivered.
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
