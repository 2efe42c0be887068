package dev.tributary.territories.api;

import dev.tributary.territories.rules.EmployeeErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why an employee was not entered or changed, for GraphQL. */
@Description("A reason why an employee was not entered or changed.")
public record EmployeeUserError(
        @NonNull @Description("The reason, for programs.") EmployeeErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
