package dev.tributary.receivables;

import org.eclipse.microprofile.graphql.Description;

/** What changed the amount that a partner owes. */
@Description("What changed the amount that a partner owes.")
public enum PartnerEntryKind {
    @Description("An order was confirmed, or the total of a confirmed order changed.")
    ORDER,
    @Description("A confirmed order was cancelled.")
    CANCELLATION,
    @Description("Returned goods, or a quantity that was closed short, were credited.")
    CREDIT,
    @Description("A payment was received.")
    RECEIPT,
    @Description("A receipt was reversed.")
    REVERSAL
}
