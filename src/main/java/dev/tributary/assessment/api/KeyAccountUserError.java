package dev.tributary.assessment.api;

import dev.tributary.assessment.rules.KeyAccountErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why partners were not classified, for GraphQL. */
@Description("A reason why partners were not classified.")
public record KeyAccountUserError(
        @NonNull @Description("The error code, for programs.")
        KeyAccountErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the invalid input field.")
        List<@NonNull String> field) {}
