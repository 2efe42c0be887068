package dev.tributary.partners.api;

import dev.tributary.partners.rules.RightRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** An exclusive right to grant, for GraphQL. */
@Input("ExclusiveRightGrantInput")
@Description("An exclusive right to grant.")
public record ExclusiveRightGrantInput(
        @NonNull @Description("The code of the partner, which is ONBOARDING or ACTIVE.")
        String partner,

        @NonNull @Description("The code of the territory; all below it is meant too.")
        String territory,

        @NonNull @Description("The code of the product line.")
        String productLine,

        @NonNull @Description("Its first business date, today or later.")
        LocalDate from,

        @Nullable @Description("The first business date without it; left out: no end is agreed.")
        LocalDate to,

        @NonNull
        @Description(
                "Chosen by the client, anew for each right; the same key sent again gives the same answer and no second right.")
        String idempotencyKey) {

    RightRequest request() {
        return new RightRequest(partner, territory, productLine, from, to);
    }
}
