package dev.tributary.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;

import java.util.UUID;

/**
 * A product that is sold.
 *
 * @param unit the unit of its quantities
 */
@RegisterForReflection
public record ProductRecord(UUID id, String code, String name, String unit) {}
