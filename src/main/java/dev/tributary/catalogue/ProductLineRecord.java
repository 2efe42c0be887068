package dev.tributary.catalogue;

import java.util.UUID;

/** A product line: a group of products that people sell, agree on or price together. */
public record ProductLineRecord(UUID id, String code, String name) {}
