package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.TerritoryAssigning;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.WorkHandOver;
import dev.tributary.territories.WorkHandedOver;
import dev.tributary.territories.rules.AssignmentErrorCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Who is assigned where, and how that changes, for GraphQL. */
@GraphQLApi
public class AssignmentGraphQL {

    /** No assignment has it: an id that is none of ours is nobody's. */
    private static final UUID NOBODY = new UUID(0, 0);

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

    @NonNull
    @Description("Who has been, is and will be assigned to it, the earliest first.")
    public Uni<List<@NonNull AssignmentView>> assignments(@Source TerritoryView territory, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Territory.assignments",
                "",
                territory.territory().id(),
                ids -> employees.assignmentsByTerritory(scope, ids),
                AssignmentView::new);
    }

    @NonNull
    @Description("Where they have been, are and will be assigned, the earliest first, as far as the caller may see it.")
    public Uni<List<@NonNull AssignmentView>> assignments(@Source EmployeeView employee, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Employee.assignments",
                "",
                employee.employee().id(),
                ids -> employees.assignmentsByEmployee(scope, ids),
                AssignmentView::new);
    }

    @Nullable
    @Description("Who; null where the caller may see no employees.")
    public Uni<EmployeeView> employee(@Source AssignmentView assignment, Context context) {
        return EmployeeView.byId(
                context, employees, caller.scope(), assignment.assignment().employee());
    }

    @Nullable
    @Description("Where; null where the caller may not see it.")
    public Uni<TerritoryView> territory(@Source AssignmentView assignment, Context context) {
        return TerritoryView.byId(
                context, territories, caller.scope(), assignment.assignment().territory());
    }

    @Mutation
    @NonNull
    @Description("Assigns somebody to a territory from a day on.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<TerritoryAssignPayload> territoryAssign(
            @NonNull @Name("input") @Description("The assignment.") TerritoryAssignInput input) {
        return answered(assigning.assign(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @NonNull
    @Description("Ends an assignment; one that has not begun by then is taken away.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<TerritoryAssignPayload> territoryAssignmentEnd(
            @NonNull @Id @Name("id") @Description("The assignment's id.") String id,
            @NonNull @Name("on") @Description("The first business date without it.") LocalDate on) {
        UUID assignment = GlobalId.parse(id).map(GlobalId::uuid).orElse(NOBODY);
        return answered(assigning.end(caller.scope(), assignment, on));
    }

    @Query
    @NonNull
    @Description(
            "What employeeHandOver would hand over (交接预览). Nothing is changed; the idempotency key does not matter.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<EmployeeHandOverPreview> employeeHandOverPreview(
            @NonNull @Name("input") @Description("From whom to whom, and when.") EmployeeHandOverInput input) {
        Locale language = caller.language();
        return handOver.preview(caller.scope(), input.handOver())
                .map(outcome -> new EmployeeHandOverPreview(
                        outcome instanceof Outcome.Done<List<WorkHandedOver>> done
                                ? done.value().stream()
                                        .map(work -> new HandOverWork(work.kind(), work.count()))
                                        .toList()
                                : List.of(),
                        UserError.list(outcome, AssignmentErrorCode.class, language, AssignmentUserError::new)));
    }

    @Mutation
    @NonNull
    @Description(
            "Hands all open work of a person who leaves or moves on to another one (工作交接): assignments, who reports to them, planned visits. All of it, or nothing.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<EmployeeHandOverPayload> employeeHandOver(
            @NonNull @Name("input") @Description("From whom to whom, and when.") EmployeeHandOverInput input) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(
                handOver.handOver(scope, input.handOver(), input.idempotencyKey()),
                Payload.one(ids -> employees.byId(scope, ids), EmployeeView::new),
                outcome -> UserError.list(outcome, AssignmentErrorCode.class, language, AssignmentUserError::new),
                EmployeeHandOverPayload::new);
    }

    private Uni<TerritoryAssignPayload> answered(Uni<Outcome<UUID>> assigned) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(
                assigned,
                key -> employees.assignment(scope, key).map(found -> found.map(AssignmentView::new)),
                outcome -> UserError.list(outcome, AssignmentErrorCode.class, language, AssignmentUserError::new),
                TerritoryAssignPayload::new);
    }
}
