package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What becomes of a price list of a territory that is no more, or that is split.
 *
 * @param code of the list
 * @param territory code of the territory that it is for
 * @param goesOnAs code of the list that has its prices in the survivor or the part, its own where it had not begun; null if they do
 *     not go on
 * @param goesOnUntil the first day without that one; null for no end, and if there is none
 */
public record PriceListImpact(
        String code,
        String territory,
        @Nullable String goesOnAs,
        @Nullable LocalDate goesOnUntil) {}
