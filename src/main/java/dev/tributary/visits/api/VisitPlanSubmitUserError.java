package dev.tributary.visits.api;

import dev.tributary.visits.rules.VisitPlanSubmitErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no visit plan was submitted, for GraphQL. */
@Description("A reason why no visit plan was submitted.")
public record VisitPlanSubmitUserError(
        @NonNull @Description("The error code, for programs.")
        VisitPlanSubmitErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull
        @Description(
                "The path to the invalid input field; list positions count from 0. Empty if the error belongs to no field.")
        List<@NonNull String> field) {}
