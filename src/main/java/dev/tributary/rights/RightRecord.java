package dev.tributary.rights;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An exclusive right.
 *
 * @param productLine the code of the product line
 * @param to the first day on which it no longer holds; null while no end is agreed
 * @param endReason why it ended earlier than granted
 */
@RegisterForReflection
public record RightRecord(
        UUID id,
        UUID partnerId,
        UUID territoryId,
        String productLine,
        String productLineName,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        int version) {}
