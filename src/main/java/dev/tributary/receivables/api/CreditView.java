package dev.tributary.receivables.api;

import dev.tributary.receivables.CreditRecord;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A partner's credit for GraphQL. */
@Type("Credit")
@Description("The credit of a partner today, in its currency (授信额度): limit, exposure and the rest.")
public record CreditView(
        @Ignore CreditRecord credit, @Ignore String currency) {

    @Nullable
    @Description("The credit limit. Null if none was set.")
    public Money getLimit() {
        return credit.limit() == null ? null : new Money(credit.limit(), currency);
    }

    @Description(
            "The exposure: open receivables + shipped, not invoiced + confirmed, not shipped − unallocated receipts. The system does not issue invoices yet. So it is the open amount of all orders with status CONFIRMED or later − unallocated receipts. Negative if the partner paid more than it owes.")
    public Money getExposure() {
        return new Money(credit.exposure(), currency);
    }

    @Nullable
    @Description("limit − exposure: the largest order that would not be held. Null without a limit.")
    public Money getAvailable() {
        return credit.limit() == null ? null : new Money(credit.limit().subtract(credit.exposure()), currency);
    }
}
