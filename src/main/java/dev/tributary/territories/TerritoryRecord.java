package dev.tributary.territories;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sales territory as it is today.
 *
 * @param parentId null for the root
 * @param version counts its changes
 * @param closedOn the first day without it; null while it is open
 */
@Type("Territory")
@Description("A sales territory (销售区域), in today's tree.")
public record TerritoryRecord(
        UUID id,

        @Description("The code that people use for it; unique.")
        String code,

        @Description("The name.") String name,
        @Ignore @Nullable UUID parentId,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version,

        @Description("The first business date on which the territory is open.")
        LocalDate openedOn,

        @Description(
                "The first business date on which the territory is closed; it may be in the future. Null if no closing is planned.")
        @Nullable
        LocalDate closedOn)
        implements Node {}
