package dev.tributary.receivables.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of recording a receipt, for GraphQL. */
@Description("The result of recording a receipt.")
public record ReceiptRecordPayload(
        @Nullable @Description("The receipt. Null if none was recorded.")
        ReceiptView receipt,

        @NonNull @Description("Why nothing was recorded. Empty if the mutation succeeded.")
        List<@NonNull ReceiptRecordUserError> userErrors) {}
