package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A channel partner as it stands today.
 *
 * @param currency ISO 4217 code of all its orders and receipts
 * @param registrationNumber unified social credit code
 * @param confirmedOn when somebody last said that all of its file is true
 * @param version of its file, to be sent along with a change
 * @param mergedIntoId what it has become, where it was merged into another one
 */
public record PartnerRecord(
        UUID id,
        String code,
        String name,
        PartnerKind kind,
        PartnerStatus status,
        UUID territoryId,
        String currency,
        @Nullable String englishName,
        @Nullable String registrationNumber,
        LocalDate confirmedOn,
        int version,
        @Nullable UUID mergedIntoId) {}
