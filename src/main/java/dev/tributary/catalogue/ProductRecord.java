package dev.tributary.catalogue;

import java.util.UUID;

/**
 * A product that is sold.
 *
 * @param unit the unit of its quantities
 */
public record ProductRecord(UUID id, String code, String name, String unit) {}
