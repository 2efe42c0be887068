package dev.tributary.visits.api;

import dev.tributary.visits.VisitPlanCriteria;
import dev.tributary.visits.VisitPlanStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Which visit plans, for GraphQL. */
@Input("VisitPlanFilter")
@Description("Filters visit plans. A plan must match all fields that are given; omitted fields match everything.")
public record VisitPlanFilter(
        @Nullable @Description("Plans with this status.") VisitPlanStatus status,

        @Nullable @Description("The personnel number of the employee who has the plan.")
        String employee,

        @Nullable @Description("Plans of this week or later, by the week's Monday.")
        LocalDate weekFrom,

        @Nullable @Description("Plans of this week or earlier, by the week's Monday.")
        LocalDate weekTo) {

    static VisitPlanCriteria criteria(@Nullable VisitPlanFilter filter) {
        return filter == null
                ? new VisitPlanCriteria(null, null, null, null)
                : new VisitPlanCriteria(filter.status, filter.employee, filter.weekFrom, filter.weekTo);
    }
}
