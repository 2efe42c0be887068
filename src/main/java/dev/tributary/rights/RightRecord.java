package dev.tributary.rights;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;
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
@Type("ExclusiveRight")
@Description(
        "An exclusive right (独家): no other partner may sell a product line in a territory and all territories below it. The rights of two partners never overlap.")
public record RightRecord(
        UUID id,
        @Ignore UUID partnerId,
        @Ignore UUID territoryId,

        @Description("The code of the product line.") @Name("productLineCode")
        String productLine,

        @Description("The name of the product line.") String productLineName,

        @Description("The first business date on which it applies.")
        LocalDate from,

        @Description("The first business date on which it no longer applies. Null if no end is agreed.") @Nullable
        LocalDate to,

        @Description("Why the right ended earlier than agreed. Null if it did not.") @Nullable
        String endReason,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version)
        implements Node {}
