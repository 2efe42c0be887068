package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A sales territory as it stands today.
 *
 * @param divisionCode GB/T 2260 code of the administrative division that it covers, if it covers one
 * @param parentId null for the root
 */
public record TerritoryRecord(
        UUID id,
        String code,
        String name,
        @Nullable String divisionCode,
        @Nullable UUID parentId) {}
