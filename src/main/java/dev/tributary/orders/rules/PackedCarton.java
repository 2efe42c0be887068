package dev.tributary.orders.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * A carton of a packing list.
 *
 * @param weight gross, in kilograms
 * @param contents what of which lines is in it
 */
public record PackedCarton(BigDecimal weight, List<LineQuantity> contents) {}
