package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.pricing.SalesPosition;
import dev.tributary.pricing.rules.DiscountAuthorityRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A discount authority to set, for GraphQL. */
@Input("DiscountAuthoritySetInput")
@Description("The discount that people in a position may give, to set.")
public record DiscountAuthoritySetInput(
        @Description("The position.") SalesPosition position,

        @Description("The largest discount, as a fraction of the list price from 0 to 1; 0.05 is 5 %.")
        Decimal mostDiscount,

        @Nullable @Description("The first business date on which it applies; today or later. If omitted, today.")
        LocalDate validFrom,

        @Description("The reason for this discount, for later reference.")
        String reason,

        @Description(
                "A key that the client chooses for each new authority. The same key sent again returns the same answer and sets no second authority.")
        String idempotencyKey) {

    DiscountAuthorityRequest request() {
        return new DiscountAuthorityRequest(position.name(), mostDiscount.value(), validFrom, reason);
    }
}
