package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An exclusive right.
 *
 * @param productLine code
 * @param to the first day without it; null while no end is agreed
 * @param endReason why it ended earlier than was granted
 */
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
