package dev.tributary.orders;

import java.util.UUID;

/**
 * Something that is sold.
 *
 * @param unit what quantities count
 */
public record ProductRecord(UUID id, String code, String name, String unit) {}
