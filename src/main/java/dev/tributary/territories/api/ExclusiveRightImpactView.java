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
        "An exclusive right (独家) of a territory that a realignment splits: it holds on in what is left of the territory, and would in this part too.")
public record ExclusiveRightImpactView(@Ignore RightImpact impact) {

    @NonNull
    @Description("The code of the partner whose it is.")
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
    @Description("The first business date on which it would hold there.")
    public LocalDate getFrom() {
        return impact.from();
    }

    @Nullable
    @Description("The first business date without it; null for no end.")
    public LocalDate getTo() {
        return impact.to();
    }
}
