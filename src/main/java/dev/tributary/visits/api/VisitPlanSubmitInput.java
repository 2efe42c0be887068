package dev.tributary.visits.api;

import dev.tributary.visits.rules.VisitPlanRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A visit plan to submit, for GraphQL. */
@Input("VisitPlanSubmitInput")
@Description("The caller's visit plan to submit.")
public record VisitPlanSubmitInput(
        @Description("The Monday of the week.") LocalDate weekStart,

        @Nullable
        @Description(
                "The visits, 1 to 100. They replace the visits of the draft. If omitted, the week's draft is submitted unchanged.")
        List<VisitInput> visits,

        @Description(
                "A key that the client chooses for each new plan. The same key sent again returns the same answer and submits nothing twice.")
        String idempotencyKey) {

    VisitPlanRequest request() {
        return new VisitPlanRequest(
                weekStart,
                visits == null
                        ? null
                        : visits.stream().map(VisitInput::plannedVisit).toList());
    }
}
