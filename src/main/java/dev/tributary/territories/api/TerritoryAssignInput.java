package dev.tributary.territories.api;

import dev.tributary.territories.AssignmentRole;
import dev.tributary.territories.rules.AssignmentRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** An assignment to create, for GraphQL. */
@Input("TerritoryAssignInput")
@Description("An assignment to create.")
public record TerritoryAssignInput(
        @NonNull @Description("The personnel number.") String employee,
        @NonNull @Description("The code of the territory.") String territory,
        @NonNull @Description("The role.") AssignmentRole role,

        @NonNull
        @Description(
                "Whether the employee is the primary assignee of the territory. A territory has at most one on any day.")
        Boolean primary,

        @NonNull @Description("The first business date.") LocalDate from,

        @Nullable @Description("The first business date on which it no longer applies. If omitted, there is no end.")
        LocalDate to,

        @NonNull
        @Description(
                "A key that the client chooses for each new assignment. The same key sent again returns the same answer and creates no second assignment.")
        String idempotencyKey) {

    AssignmentRequest request() {
        return new AssignmentRequest(employee, territory, role.name(), primary, from, to);
    }
}
