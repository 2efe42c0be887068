package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An administrative division that a territory covers over a range of days.
 *
 * @param code GB/T 2260
 * @param from the first day; null for a division covered since the beginning
 * @param to the first day without it; null if no end is known
 */
@Type("TerritoryDivision")
@Description("An administrative division (行政区划) that a territory covers during some days.")
public record DatedDivision(
        @Description("The GB/T 2260 code of a province (320000), a prefecture (320500) or a county (320583).")
        String code,

        @Description("The first business date on which it is covered. Null if it has no known beginning.") @Nullable
        LocalDate from,

        @Description("The first business date on which it is no longer covered. Null if no end is planned.") @Nullable
        LocalDate to) {}
