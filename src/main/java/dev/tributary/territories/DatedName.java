package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A territory's name over a range of days.
 *
 * @param from the first day; null for its name since the beginning
 * @param to the first day without it; null if no end is known
 */
@Type("TerritoryName")
@Description("A name of a territory during some days.")
public record DatedName(
        @Description("The name.") String name,

        @Description("The first business date on which it has this name. Null for its first name.") @Nullable
        LocalDate from,

        @Description("The first business date on which it no longer has this name. Null if no other name is planned.")
        @Nullable
        LocalDate to) {}
