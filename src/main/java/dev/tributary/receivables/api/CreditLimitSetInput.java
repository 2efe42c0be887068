package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.receivables.rules.CreditLimitRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A credit limit to set, for GraphQL. */
@Input("CreditLimitSetInput")
@Description("A credit limit to set.")
public record CreditLimitSetInput(
        @NonNull @Description("The code of the partner.") String partner,

        @NonNull @Description("How much it may owe; 0 for nothing.")
        Decimal amount,

        @NonNull @Description("In which currency; it must be the partner's.")
        CurrencyCode currency,

        @Nullable @Description("The first business date on which it holds, today or later; left out: today.")
        LocalDate validFrom,

        @NonNull @Description("Why so much; the partner sees it too.")
        String reason,

        @NonNull
        @Description(
                "Chosen by the client, anew for each limit; the same key sent again gives the same answer and no second limit.")
        String idempotencyKey) {

    CreditLimitRequest request() {
        return new CreditLimitRequest(partner, amount.value(), currency.code(), validFrom, reason);
    }
}
