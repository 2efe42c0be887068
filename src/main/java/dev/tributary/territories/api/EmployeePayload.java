package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What entering or changing an employee came to, for GraphQL. */
@Description("What entering or changing an employee came to.")
public record EmployeePayload(
        @Nullable @Description("The employee as they are now; null if nothing changed.")
        EmployeeView employee,

        @NonNull @Description("Why nothing changed; empty if it did.")
        List<@NonNull EmployeeUserError> userErrors) {}
