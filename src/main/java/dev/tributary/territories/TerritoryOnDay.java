package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A territory in the tree of a day.
 *
 * @param name its name on that day
 * @param parentId its parent on that day; null for the root
 */
@Type("TerritoryOnDay")
@Description("A territory in the tree of one day.")
public record TerritoryOnDay(
        @Description("The territory, with its data of today.")
        TerritoryRecord territory,

        @Description("The name on that day.") String name,
        @Ignore @Nullable UUID parentId) {}
