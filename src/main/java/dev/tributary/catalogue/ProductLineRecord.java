package dev.tributary.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;

import java.util.UUID;

/** A product line: a group of products that people sell, agree on or price together. */
@RegisterForReflection
public record ProductLineRecord(UUID id, String code, String name) {}
