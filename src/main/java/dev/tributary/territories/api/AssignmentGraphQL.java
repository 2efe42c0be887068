package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.graphql.WireName;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.AssignmentRecord;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryAssigning;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.WorkHandOver;
import dev.tributary.territories.WorkHandedOver;
import dev.tributary.territories.rules.AssignmentErrorCode;
import dev.tributary.territories.rules.AssignmentRequest;
import dev.tributary.territories.rules.HandOver;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Assignments to territories, for GraphQL. */
@GraphQLApi
public class AssignmentGraphQL {

    /** A preview is rolled back, so it needs no key. */
    private static final String NO_KEY = "";

    private final TerritoryAssigning assigning;
    private final WorkHandOver handOver;
    private final EmployeeReads employees;
    private final TerritoryReads territories;
    private final Caller caller;

    AssignmentGraphQL(
            TerritoryAssigning assigning,
            WorkHandOver handOver,
            EmployeeReads employees,
            TerritoryReads territories,
            Caller caller) {
        this.assigning = assigning;
        this.handOver = handOver;
        this.employees = employees;
        this.territories = territories;
        this.caller = caller;
    }

    @Description("The past, present and future assignments to the territory, the earliest first.")
    public Uni<List<AssignmentRecord>> assignments(@Source TerritoryRecord territory, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Territory.assignments",
                "",
                territory.id(),
                ids -> employees.assignmentsByTerritory(scope, ids));
    }

    @Description(
            "The past, present and future assignments of the employee that the caller may see, the earliest first.")
    public Uni<List<AssignmentRecord>> assignments(@Source EmployeeRecord employee, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context, "Employee.assignments", "", employee.id(), ids -> employees.assignmentsByEmployee(scope, ids));
    }

    @Description("The employee. Null if the caller may not see employees.")
    public Uni<@Nullable EmployeeRecord> employee(@Source AssignmentRecord assignment, Context context) {
        return TerritoryNodes.employee(context, employees, caller.scope(), assignment.employee());
    }

    @Description("The territory. Null if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> territory(@Source AssignmentRecord assignment, Context context) {
        return TerritoryNodes.territory(context, territories, caller.scope(), assignment.territory());
    }

    @Mutation
    @Description("Assigns an employee to a territory from a day on.")
    @RolesAllowed(SALES_DIRECTOR)
    @WireName(value = "TerritoryAssign", object = "assignment")
    public Uni<Payload<AssignmentRecord, AssignmentErrorCode>> territoryAssign(
            @Description("The assignment.") AssignmentRequest input) {
        return answered(assigning.assign(caller.scope(), input));
    }

    @Mutation
    @Description("Ends an assignment. An assignment that has not begun by then is deleted.")
    @RolesAllowed(SALES_DIRECTOR)
    @WireName(value = "TerritoryAssign", object = "assignment")
    public Uni<Payload<AssignmentRecord, AssignmentErrorCode>> territoryAssignmentEnd(
            @IdOf("TerritoryAssignment") @Description("The id of the assignment.") UUID id,
            @Description("The last day.") TerritoryAssignmentEndInput input) {
        return answered(assigning.end(caller.scope(), id, input.on()));
    }

    @Query
    @Description("Shows what employeeHandOver would hand over (交接预览). Nothing changes.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<EmployeeHandOverPreview> employeeHandOverPreview(
            @Description("The personnel number of the employee who hands over.") String giver,
            @Description("The personnel number of the employee who takes over.") String taker,
            @Description("The first business date on which the taker has the work; today or later.") LocalDate day,
            @Description("Whether the giver leaves the company on that date.") boolean leaves) {
        Locale language = caller.language();
        return handOver.preview(caller.scope(), new HandOver(giver, taker, day, leaves, NO_KEY))
                .map(outcome -> new EmployeeHandOverPreview(
                        outcome instanceof Outcome.Done<List<WorkHandedOver>, AssignmentErrorCode> done
                                ? done.value()
                                : List.of(),
                        UserError.list(outcome, language)));
    }

    @Mutation
    @Description(
            "Hands over all open work of an employee who leaves or changes jobs to another employee (工作交接): assignments, partners for which the employee is the named account manager, people who report to the employee, and planned visits. It hands over everything, or nothing if there is an error.")
    @RolesAllowed(SALES_DIRECTOR)
    @WireName(value = "EmployeeHandOver", object = "taker")
    public Uni<Payload<EmployeeRecord, AssignmentErrorCode>> employeeHandOver(
            @Description("The two employees and the date.") HandOver input) {
        return Payload.ofMany(handOver.handOver(caller.scope(), input), caller, employees::byId);
    }

    private Uni<Payload<AssignmentRecord, AssignmentErrorCode>> answered(
            Uni<Outcome<UUID, AssignmentErrorCode>> assigned) {
        return Payload.of(assigned, caller, employees::assignment);
    }

    @Input("TerritoryAssignmentEndInput")
    @Description("The end of an assignment.")
    public record TerritoryAssignmentEndInput(
            @Description("The first business date on which it no longer applies.")
            LocalDate on) {}
}
