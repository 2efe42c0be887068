package dev.tributary.receivables.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ReceiptConnection}. */
@Description("A receipt in its place in a list.")
public record ReceiptEdge(
        @NonNull @Description("The receipt.") ReceiptView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
