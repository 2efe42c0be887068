package dev.tributary.visits.api;

import dev.tributary.visits.rules.VisitPlanSubmitErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no visit plan was submitted, for GraphQL. */
@Description("A reason why no visit plan was submitted.")
public record VisitPlanSubmitUserError(
        @NonNull @Description("The reason, for programs.") VisitPlanSubmitErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the input field at fault, list positions as numbers from 0; empty if it is no field's.")
        List<@NonNull String> field) {}
