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
@Description("How much a partner may owe today and how much it does, in its currency (授信额度).")
public record CreditView(
        @Ignore CreditRecord credit, @Ignore String currency) {

    @Nullable
    @Description("How much it may owe; null if nobody has set a limit.")
    public MoneyView getLimit() {
        return credit.limit() == null ? null : MoneyView.of(credit.limit(), currency);
    }

    @NonNull
    @Description(
            "What it owes, or will owe for what it has ordered: open receivables + shipped, not invoiced + confirmed, not shipped − unallocated receipts. Nothing is invoiced yet, so that is: what is open of all orders that are CONFIRMED or further − unallocated receipts. Negative where more was paid than is owed.")
    public MoneyView getExposure() {
        return MoneyView.of(credit.exposure(), currency);
    }

    @Nullable
    @Description("limit − exposure: what an order may come to without being held; null without a limit.")
    public MoneyView getAvailable() {
        return credit.limit() == null ? null : MoneyView.of(credit.limit().subtract(credit.exposure()), currency);
    }
}
