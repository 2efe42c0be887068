package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What handing over came to, for GraphQL. */
@Description("What handing over came to.")
public record EmployeeHandOverPayload(
        @Nullable @Description("Who has the work now; null if nothing was handed over.")
        EmployeeView taker,

        @NonNull @Description("Why nothing was handed over; empty if it was.")
        List<@NonNull AssignmentUserError> userErrors) {}
