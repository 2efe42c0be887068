package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is named for a partner.
 *
 * @param from the first business date
 * @param to the first business date without it; null for good
 */
public record OwnerRecord(
        UUID id,
        UUID partnerId,
        UUID employeeId,
        LocalDate from,
        @Nullable LocalDate to) {}
