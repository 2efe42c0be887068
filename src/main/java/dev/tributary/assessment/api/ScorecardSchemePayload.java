package dev.tributary.assessment.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of setting a scorecard scheme, for GraphQL. */
@Description("The result of setting a scorecard scheme.")
public record ScorecardSchemePayload(
        @Nullable @Description("The scheme. Null if none was set.")
        ScorecardSchemeView scheme,

        @NonNull @Description("Why nothing was set. Empty if the mutation succeeded.")
        List<@NonNull ScorecardSchemeUserError> userErrors) {}
