package dev.tributary.receivables.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ReceiptConnection}. */
@Description("A receipt and its cursor.")
public record ReceiptEdge(
        @NonNull @Description("The receipt.") ReceiptView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
