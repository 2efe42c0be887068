package dev.tributary.territories.api;

import dev.tributary.platform.graphql.UserError;
import dev.tributary.territories.rules.AssignmentErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A preview of a hand-over, for GraphQL. */
@Description("A preview of a hand-over.")
public record EmployeeHandOverPreview(
        @NonNull @Description("The amount of work of each kind.")
        List<@NonNull HandOverWork> work,

        @NonNull @Description("Why the hand-over is impossible. Empty if it is possible.")
        List<@NonNull UserError<AssignmentErrorCode>> userErrors) {}
