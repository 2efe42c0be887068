package dev.tributary.partners.api;

import dev.tributary.partners.rules.ScorecardSchemeErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why no scheme of scorecards was set, for GraphQL. */
@Description("A reason why no scheme of scorecards was set.")
public record ScorecardSchemeUserError(
        @NonNull @Description("The reason, for programs.") ScorecardSchemeErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the input field at fault.")
        List<@NonNull String> field) {}
