package dev.tributary.partners;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The naming of a partner's account manager.
 *
 * @param from the first business date
 * @param to the first business date without it; null if no end is known
 */
@RegisterForReflection
public record OwnerRecord(
        UUID id,
        UUID partnerId,
        UUID employeeId,
        LocalDate from,
        @Nullable LocalDate to) {}
