package dev.tributary.visits.api;

import dev.tributary.visits.rules.VisitPlanRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A visit plan to hand in, for GraphQL. */
@Input("VisitPlanSubmitInput")
@Description("The caller's visit plan to hand in.")
public record VisitPlanSubmitInput(
        @NonNull @Description("The Monday of the week.") LocalDate weekStart,

        @Nullable
        @Description(
                "The visits, 1 to 100, in the place of those of the draft; left out: the draft of the week as it stands.")
        List<@NonNull VisitInput> visits,

        @NonNull
        @Description(
                "Chosen by the client, anew for each plan; the same key sent again gives the same answer and no second effect.")
        String idempotencyKey) {

    VisitPlanRequest request() {
        return new VisitPlanRequest(
                weekStart,
                visits == null
                        ? null
                        : visits.stream().map(VisitInput::plannedVisit).toList());
    }
}
