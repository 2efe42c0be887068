package dev.tributary.partners.api;

import dev.tributary.partners.rules.KeyAccountErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why partners were not classified, for GraphQL. */
@Description("A reason why partners were not classified.")
public record KeyAccountUserError(
        @NonNull @Description("The reason, for programs.") KeyAccountErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the input field at fault.")
        List<@NonNull String> field) {}
