package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What assigning somebody, or ending it, came to, for GraphQL. */
@Description("What assigning somebody, or ending it, came to.")
public record TerritoryAssignPayload(
        @Nullable @Description("The assignment; null if there is none, or none any more.")
        AssignmentView assignment,

        @NonNull @Description("Why nothing was changed; empty if it was.")
        List<@NonNull AssignmentUserError> userErrors) {}
