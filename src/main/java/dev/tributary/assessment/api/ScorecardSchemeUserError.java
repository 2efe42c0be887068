package dev.tributary.assessment.api;

import dev.tributary.assessment.rules.ScorecardSchemeErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no scorecard scheme was set, for GraphQL. */
@Description("A reason why no scorecard scheme was set.")
public record ScorecardSchemeUserError(
        @NonNull @Description("The error code, for programs.")
        ScorecardSchemeErrorCode code,

        @NonNull @Description("The error message, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the invalid input field.")
        List<@NonNull String> field) {}
