package dev.tributary.shared;

import java.math.BigDecimal;

/**
 * A quantity of an order line.
 *
 * @param lineNo the line's number within its order, from 1
 * @param quantity in the product's unit
 */
public record LineQuantity(int lineNo, BigDecimal quantity) {}
