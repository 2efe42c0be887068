package dev.tributary.visits;

import dev.tributary.visits.VisitPlanStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Which visit plans. A null field matches any. */
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

    /** The filter that everything matches. */
    public static final VisitPlanFilter ANY = new VisitPlanFilter(null, null, null, null);
}
