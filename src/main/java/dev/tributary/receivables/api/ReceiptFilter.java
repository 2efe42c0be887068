package dev.tributary.receivables.api;

import dev.tributary.receivables.ReceiptCriteria;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A filter of receipts, for GraphQL. */
@Input("ReceiptFilter")
@Description("Filters receipts. A receipt must match all fields that are given; omitted fields match everything.")
public record ReceiptFilter(
        @Nullable @Description("The code of the partner that paid.")
        String partner,

        @Nullable @Description("Receipts of this business date or later.")
        LocalDate receivedFrom,

        @Nullable @Description("Receipts of this business date or earlier.")
        LocalDate receivedTo) {

    static ReceiptCriteria criteria(@Nullable ReceiptFilter filter) {
        return filter == null
                ? new ReceiptCriteria(null, null, null)
                : new ReceiptCriteria(filter.partner, filter.receivedFrom, filter.receivedTo);
    }
}
