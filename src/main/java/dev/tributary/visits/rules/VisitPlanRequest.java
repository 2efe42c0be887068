package dev.tributary.visits.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A visit plan to submit. */
@Input("VisitPlanSubmitInput")
@Description("The caller's visit plan to submit.")
public record VisitPlanRequest(
        @Description("The Monday of the week.") LocalDate weekStart,

        @Nullable
        @Description(
                "The visits, 1 to 100. They replace the visits of the draft. If omitted, the week's draft is submitted unchanged.")
        List<PlannedVisit> visits,

        @Description(
                "A key that the client chooses for each new plan. The same key sent again returns the same answer and submits nothing twice.")
        String idempotencyKey) {

    /** A visit of the plan. */
    @Input("VisitInput")
    @Description("A visit to plan.")
    public record PlannedVisit(
            @Description("The code of the partner to visit.")
            String partner,

            @Description("The business date of the visit, within the week.")
            LocalDate plannedOn,

            @Description("The purpose of the visit.") String purpose) {}
}
