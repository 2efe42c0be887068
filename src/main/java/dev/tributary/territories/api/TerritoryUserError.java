package dev.tributary.territories.api;

import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why territories were not changed, for GraphQL. */
@Description("A reason why territories were not changed.")
public record TerritoryUserError(
        @NonNull @Description("The reason, for programs.") TerritoryErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
