package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of an assignment, for GraphQL. */
@Description("The result of a mutation of an assignment.")
public record TerritoryAssignPayload(
        @Nullable @Description("The assignment after the mutation. Null if it was deleted, or if the mutation failed.")
        AssignmentView assignment,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull AssignmentUserError> userErrors) {}
