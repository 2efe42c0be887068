package dev.tributary.pricing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The discount authority of a position, to set. */
@Input("DiscountAuthoritySetInput")
@Description("The discount that people in a position may give, to set.")
public record DiscountAuthorityRequest(
        @Description("The position.") SalesPosition position,

        @Description("The largest discount, as a fraction of the list price from 0 to 1; 0.05 is 5 %.")
        BigDecimal mostDiscount,

        @Nullable @Description("The first business date on which it applies; today or later. If omitted, today.")
        LocalDate validFrom,

        @Description("The reason for this discount, for later reference.")
        String reason,

        @Description(
                "A key that the client chooses for each new authority. The same key sent again returns the same answer and sets no second authority.")
        String idempotencyKey) {}
