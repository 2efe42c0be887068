package dev.tributary.visits.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.api.TerritoryNodes;
import dev.tributary.visits.VisitPlanFilter;
import dev.tributary.visits.VisitPlanReads;
import dev.tributary.visits.VisitPlanRecord;
import dev.tributary.visits.VisitPlanSubmission;
import dev.tributary.visits.VisitRecord;
import dev.tributary.visits.rules.VisitPlanRequest;
import dev.tributary.visits.rules.VisitPlanSubmitErrorCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;

/** Visit plans for GraphQL. */
@GraphQLApi
public class VisitPlanGraphQL {

    private final VisitPlanReads plans;
    private final VisitPlanSubmission submission;
    private final PartnerReads partners;
    private final TerritoryReads territories;
    private final EmployeeReads employees;
    private final Caller caller;

    VisitPlanGraphQL(
            VisitPlanReads plans,
            VisitPlanSubmission submission,
            PartnerReads partners,
            TerritoryReads territories,
            EmployeeReads employees,
            Caller caller) {
        this.plans = plans;
        this.submission = submission;
        this.partners = partners;
        this.territories = territories;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description("The visit plans that the caller may see, the newest week first.")
    @RolesAllowed({SALES, AUDITOR})
    public Uni<Connection<VisitPlanRecord>> visitPlans(
            @Nullable @Description("Filters the plans. If omitted, all are returned.") VisitPlanFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        VisitPlanFilter wanted = filter == null ? VisitPlanFilter.ANY : filter;
        Scope scope = caller.scope();
        return plans.page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        plan -> Cursor.at(plan.weekStart(), plan.id()),
                        () -> plans.count(scope, wanted)));
    }

    @Description("The visits by date.")
    public Uni<List<VisitRecord>> visits(@Source VisitPlanRecord plan, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "VisitPlan.visits", "", plan.id(), ids -> plans.visits(scope, ids));
    }

    @Description("The employee who has the plan.")
    public Uni<EmployeeRecord> employee(@Source VisitPlanRecord plan, Context context) {
        return TerritoryNodes.employee(context, employees, caller.scope(), plan.employeeId())
                .map(Objects::requireNonNull);
    }

    @Description("The territory of the plan. Null if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> territory(@Source VisitPlanRecord plan, Context context) {
        return TerritoryNodes.territory(context, territories, caller.scope(), plan.territoryId());
    }

    @Description("The partner to visit. Null if it has moved to a territory that the caller may not see.")
    public Uni<@Nullable PartnerRecord> partner(@Source VisitRecord visit, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), visit.partnerId());
    }

    @Mutation
    @Description("Submits the caller's visit plan for a week for approval.")
    @RolesAllowed({REGIONAL_MANAGER, SALES_MANAGER, SALES_REP})
    public Uni<Payload<VisitPlanRecord, VisitPlanSubmitErrorCode>> visitPlanSubmit(
            @Description("The plan to submit.") VisitPlanRequest input) {
        return Payload.of(submission.submit(caller.scope(), input), caller, plans::byId);
    }
}
