package dev.tributary.orders.api;

import dev.tributary.orders.rules.ReturnErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done about a return, for GraphQL. */
@Description("A reason why a return was not asked for, or not changed.")
public record ReturnUserError(
        @NonNull @Description("The reason, for programs.") ReturnErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the argument or input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
