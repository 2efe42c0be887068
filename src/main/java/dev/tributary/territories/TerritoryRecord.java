package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sales territory as it is today.
 *
 * @param parentId null for the root
 * @param version counts its changes
 * @param closedOn the first day without it; null while it is open
 */
@RegisterForReflection
public record TerritoryRecord(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        int version,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
