package dev.tributary.receivables.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What recording a receipt came to, for GraphQL. */
@Description("What recording a payment came to.")
public record ReceiptRecordPayload(
        @Nullable @Description("The receipt; null if none was recorded.")
        ReceiptView receipt,

        @NonNull @Description("Why none was recorded; empty if one was.")
        List<@NonNull ReceiptRecordUserError> userErrors) {}
