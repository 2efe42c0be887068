package dev.tributary.orders;

import java.util.UUID;

/** What products are grouped by, where people sell, agree on or price a group of them. */
public record ProductLineRecord(UUID id, String code, String name) {}
