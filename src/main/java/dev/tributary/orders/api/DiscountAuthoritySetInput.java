package dev.tributary.orders.api;

import dev.tributary.orders.SalesPosition;
import dev.tributary.orders.rules.DiscountAuthorityRequest;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A discount authority to set, for GraphQL. */
@Input("DiscountAuthoritySetInput")
@Description("How much discount people in a position are to give.")
public record DiscountAuthoritySetInput(
        @NonNull @Description("Whose authority.") SalesPosition position,

        @NonNull @Description("The largest discount, a fraction from 0 to 1 of the list price; 0.05 is 5 %.")
        Decimal mostDiscount,

        @Nullable @Description("The first business date on which it holds, today or later; left out: today.")
        LocalDate validFrom,

        @NonNull @Description("Why so much, for those who ask later.")
        String reason,

        @NonNull
        @Description(
                "Chosen by the client, anew for each authority; the same key sent again gives the same answer and no second one.")
        String idempotencyKey) {

    DiscountAuthorityRequest request() {
        return new DiscountAuthorityRequest(position.name(), mostDiscount.value(), validFrom, reason);
    }
}
