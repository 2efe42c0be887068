package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of an employee, for GraphQL. */
@Description("The result of a mutation of an employee.")
public record EmployeePayload(
        @Nullable @Description("The employee after the mutation. Null if the mutation failed.")
        EmployeeView employee,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull EmployeeUserError> userErrors) {}
