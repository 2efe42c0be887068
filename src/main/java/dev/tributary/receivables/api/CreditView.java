package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.receivables.CreditRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A partner's credit for GraphQL. */
@Type("Credit")
@Description("The credit of a partner today, in its currency (授信额度): limit, exposure and the rest.")
public record CreditView(
        @Ignore CreditRecord credit, @Ignore String currency) {

    @Nullable
    @Description("The credit limit. Null if none was set.")
    public MoneyView getLimit() {
        return credit.limit() == null ? null : MoneyView.of(credit.limit(), currency);
    }

    @NonNull
    @Description(
            "The exposure: open receivables + shipped, not invoiced + confirmed, not shipped − unallocated receipts. The system does not issue invoices yet. So it is the open amount of all orders with status CONFIRMED or later − unallocated receipts. Negative if the partner paid more than it owes.")
    public MoneyView getExposure() {
        return MoneyView.of(credit.exposure(), currency);
    }

    @Nullable
    @Description("limit − exposure: the largest order that would not be held. Null without a limit.")
    public MoneyView getAvailable() {
        return credit.limit() == null ? null : MoneyView.of(credit.limit().subtract(credit.exposure()), currency);
    }
}
