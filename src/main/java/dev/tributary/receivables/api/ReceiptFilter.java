package dev.tributary.receivables.api;

import dev.tributary.receivables.ReceiptCriteria;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** Which receipts, for GraphQL. */
@Input("ReceiptFilter")
@Description("Which receipts; all that is given must hold, what is left out asks for any.")
public record ReceiptFilter(
        @Nullable @Description("The code of the partner that paid.")
        String partner,

        @Nullable @Description("Received on this business date or later.")
        LocalDate receivedFrom,

        @Nullable @Description("Received on this business date or earlier.")
        LocalDate receivedTo) {

    static ReceiptCriteria criteria(@Nullable ReceiptFilter filter) {
        return filter == null
                ? new ReceiptCriteria(null, null, null)
                : new ReceiptCriteria(filter.partner, filter.receivedFrom, filter.receivedTo);
    }
}
