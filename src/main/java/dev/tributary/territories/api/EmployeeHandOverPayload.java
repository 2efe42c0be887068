package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a hand-over, for GraphQL. */
@Description("The result of a hand-over.")
public record EmployeeHandOverPayload(
        @Nullable @Description("The employee who has the work now. Null if nothing was handed over.")
        EmployeeView taker,

        @NonNull @Description("Why nothing was handed over. Empty if the mutation succeeded.")
        List<@NonNull AssignmentUserError> userErrors) {}
