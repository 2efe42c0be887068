package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The assignment of an employee to a territory.
 *
 * @param from the first day
 * @param to the first day without it; null if no end is known
 */
@RegisterForReflection
public record AssignmentRecord(
        UUID id,
        UUID employee,
        UUID territory,
        AssignmentRole role,
        boolean primary,
        LocalDate from,
        @Nullable LocalDate to) {}
