package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The effect of a realignment on a price list of a territory that is closed or split.
 *
 * @param code the code of the list
 * @param territory the code of the list's territory
 * @param goesOnAs the code of the list that has its prices in the survivor or the part, which is its own code if it had
 *     not begun; null if the prices do not go on
 * @param goesOnUntil the first day without that list; null if it has no end, or if the prices do not go on
 */
@RegisterForReflection
public record PriceListImpact(
        String code,
        String territory,
        @Nullable String goesOnAs,
        @Nullable LocalDate goesOnUntil) {}
