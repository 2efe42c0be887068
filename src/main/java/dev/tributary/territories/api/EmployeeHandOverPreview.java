package dev.tributary.territories.api;

import dev.tributary.platform.graphql.UserError;
import dev.tributary.territories.WorkHandedOver;
import dev.tributary.territories.rules.AssignmentErrorCode;
import org.eclipse.microprofile.graphql.Description;

import java.util.List;

/** A preview of a hand-over, for GraphQL. */
@Description("A preview of a hand-over.")
public record EmployeeHandOverPreview(
        @Description("The amount of work of each kind.") List<WorkHandedOver> work,

        @Description("Why the hand-over is impossible. Empty if it is possible.")
        List<UserError<AssignmentErrorCode>> userErrors) {}
