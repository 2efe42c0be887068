package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What would be handed over, for GraphQL. */
@Description("What would be handed over.")
public record EmployeeHandOverPreview(
        @NonNull @Description("How much of which kind.") List<@NonNull HandOverWork> work,

        @NonNull @Description("Why nothing would be; empty if it would.")
        List<@NonNull AssignmentUserError> userErrors) {}
