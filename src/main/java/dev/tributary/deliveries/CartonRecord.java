package dev.tributary.deliveries;

import dev.tributary.shared.LineQuantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A carton of a packing list.
 *
 * @param weight the gross weight in kilograms
 */
public record CartonRecord(int number, BigDecimal weight, List<LineQuantity> contents) {}
