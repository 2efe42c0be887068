package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of setting a reporting line, for GraphQL. */
@Description("The result of setting a reporting line.")
public record EmployeeReportPayload(
        @Nullable @Description("The employee. Null if nothing changed.")
        EmployeeView employee,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull AssignmentUserError> userErrors) {}
