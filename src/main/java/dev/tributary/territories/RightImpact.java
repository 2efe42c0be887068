package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An exclusive right of a territory that is split; it will hold in the part too.
 *
 * @param partner the code of the partner that has the right
 * @param productLine the code of the product line
 * @param part the code of the part
 * @param from the first day on which it holds there
 * @param to the first day without it; null for no end
 */
@Type("ExclusiveRightImpact")
@Description(
        "An exclusive right (独家) in a territory that a realignment splits. It continues to apply in the rest of the territory, and would also apply in this part.")
public record RightImpact(
        @Description("The code of the partner that has the right.")
        String partner,

        @Description("The code of the product line.") String productLine,
        @Description("The code of the part.") String part,

        @Description("The first business date on which the right would apply in the part.")
        LocalDate from,

        @Description("The first business date on which it no longer applies. Null if no end is agreed.") @Nullable
        LocalDate to) {}
