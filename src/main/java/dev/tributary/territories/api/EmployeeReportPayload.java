package dev.tributary.territories.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a change of whom somebody reports to came to, for GraphQL. */
@Description("What a change of whom somebody reports to came to.")
public record EmployeeReportPayload(
        @Nullable @Description("The employee; null if nothing changed.")
        EmployeeView employee,

        @NonNull @Description("Why nothing changed; empty if it did.")
        List<@NonNull AssignmentUserError> userErrors) {}
