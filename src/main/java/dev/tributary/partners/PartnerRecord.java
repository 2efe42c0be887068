package dev.tributary.partners;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A channel partner as it is today.
 *
 * @param currency ISO 4217 code of all its orders and receipts
 * @param registrationNumber unified social credit code
 * @param confirmedOn the day on which an employee last confirmed its whole file
 * @param version the version of its file, to be sent along with a change
 * @param mergedIntoId the survivor, if it was merged into another partner
 */
@RegisterForReflection
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
