package dev.tributary.territories.api;

import dev.tributary.territories.RightImpact;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** An exclusive right of a territory that is split, for GraphQL. */
@Type("ExclusiveRightImpact")
@Description(
        "An exclusive right (独家) in a territory that a realignment splits. It continues to apply in the rest of the territory, and would also apply in this part.")
public record ExclusiveRightImpactView(@Ignore RightImpact impact) {

    @NonNull
    @Description("The code of the partner that has the right.")
    public String getPartner() {
        return impact.partner();
    }

    @NonNull
    @Description("The code of the product line.")
    public String getProductLine() {
        return impact.productLine();
    }

    @NonNull
    @Description("The code of the part.")
    public String getPart() {
        return impact.part();
    }

    @NonNull
    @Description("The first business date on which the right would apply in the part.")
    public LocalDate getFrom() {
        return impact.from();
    }

    @Nullable
    @Description("The first business date on which it no longer applies. Null if no end is agreed.")
    public LocalDate getTo() {
        return impact.to();
    }
}
