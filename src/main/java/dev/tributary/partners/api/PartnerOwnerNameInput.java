package dev.tributary.partners.api;

import dev.tributary.partners.rules.OwnerRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** An employee who is to answer for a partner, for GraphQL. */
@Input("PartnerOwnerNameInput")
@Description("An employee who is to answer for a partner.")
public record PartnerOwnerNameInput(
        @NonNull @Description("The code of the partner.") String partner,

        @NonNull
        @Description(
                "The personnel number of whoever is to answer for it; they see the partner and all that is its on these days, wherever it is.")
        String employee,

        @NonNull @Description("The first business date, today or later.")
        LocalDate from,

        @Nullable @Description("The first business date without it; left out: for good.")
        LocalDate to,

        @NonNull
        @Description(
                "Chosen by the client, anew for each time; the same key sent again gives the same answer and no second naming.")
        String idempotencyKey) {

    OwnerRequest request() {
        return new OwnerRequest(partner, employee, from, to);
    }
}
