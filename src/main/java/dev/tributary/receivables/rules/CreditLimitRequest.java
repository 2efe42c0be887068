package dev.tributary.receivables.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A credit limit to set. */
@Input("CreditLimitSetInput")
@Description("A credit limit to set.")
public record CreditLimitRequest(
        @Description("The code of the partner.") String partner,

        @Description("The limit; 0 for no credit.") BigDecimal amount,

        @Description("The currency; it must be the partner's currency.")
        String currency,

        @Nullable @Description("The first business date on which it applies; today or later. If omitted, today.")
        LocalDate validFrom,

        @Description("The reason for this limit. The partner can read it.")
        String reason,

        @Description(
                "A key that the client chooses for each new limit. The same key sent again returns the same answer and sets no second limit.")
        String idempotencyKey) {}
