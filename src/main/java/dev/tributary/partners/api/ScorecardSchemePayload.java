package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What setting a scheme of scorecards came to, for GraphQL. */
@Description("What setting a scheme of scorecards came to.")
public record ScorecardSchemePayload(
        @Nullable @Description("The scheme; null if none was set.")
        ScorecardSchemeView scheme,

        @NonNull @Description("Why none was set; empty if one was.")
        List<@NonNull ScorecardSchemeUserError> userErrors) {}
