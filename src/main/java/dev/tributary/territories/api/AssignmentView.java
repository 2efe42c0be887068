package dev.tributary.territories.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.territories.AssignmentRecord;
import dev.tributary.territories.AssignmentRole;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** An assignment to a territory, for GraphQL. */
@Type("TerritoryAssignment")
@Description("An assignment of an employee to a territory: role and dates.")
public record AssignmentView(@Ignore AssignmentRecord assignment) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("TerritoryAssignment", assignment.id());
    }

    @NonNull
    @Description("The role.")
    public AssignmentRole getRole() {
        return assignment.role();
    }

    @NonNull
    @Description("Whether the employee is the primary assignee of the territory.")
    public Boolean getPrimary() {
        return assignment.primary();
    }

    @NonNull
    @Description("The first business date.")
    public LocalDate getFrom() {
        return assignment.from();
    }

    @Nullable
    @Description("The first business date on which it no longer applies. Null if there is no end.")
    public LocalDate getTo() {
        return assignment.to();
    }
}
