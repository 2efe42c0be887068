package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The territory that contains a territory or a partner, over a range of days.
 *
 * @param from the first day; null for its place since the beginning
 * @param to the first day elsewhere; null if no end is known
 */
@Type("TerritoryPlace")
@Description("The place of a territory below its parent, or of a partner in a territory, during some days.")
public record DatedPlace(
        @Ignore UUID territory,

        @Description("The first business date in this place. Null for its first place.") @Nullable
        LocalDate from,

        @Description("The first business date in another place. Null if no other place is planned.") @Nullable
        LocalDate to) {}
