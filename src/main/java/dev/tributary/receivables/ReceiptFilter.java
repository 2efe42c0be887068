package dev.tributary.receivables;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A filter of receipts. A null field matches any. */
@Input("ReceiptFilter")
@Description("Filters receipts. A receipt must match all fields that are given; omitted fields match everything.")
public record ReceiptFilter(
        @Nullable @Description("The code of the partner that paid.")
        String partner,

        @Nullable @Description("Receipts of this business date or later.")
        LocalDate receivedFrom,

        @Nullable @Description("Receipts of this business date or earlier.")
        LocalDate receivedTo,

        @Nullable @Description("True for receipts that are not fully allocated, false for all others.")
        Boolean unallocated) {

    /** The filter that everything matches. */
    public static final ReceiptFilter ANY = new ReceiptFilter(null, null, null, null);
}
