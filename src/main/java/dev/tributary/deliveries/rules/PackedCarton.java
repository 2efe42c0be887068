package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A carton of a packing list.
 *
 * @param weight gross, in kilograms
 * @param contents the lines in the carton and their quantities
 */
public record PackedCarton(BigDecimal weight, List<LineQuantity> contents) {}
