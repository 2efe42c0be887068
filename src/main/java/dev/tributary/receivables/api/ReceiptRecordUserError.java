package dev.tributary.receivables.api;

import dev.tributary.receivables.rules.ReceiptRecordErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no receipt was recorded, for GraphQL. */
@Description("A reason why no receipt was recorded.")
public record ReceiptRecordUserError(
        @NonNull @Description("The reason, for programs.") ReceiptRecordErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
