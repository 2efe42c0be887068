package dev.tributary.visits.api;

import dev.tributary.visits.rules.VisitPlanRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A visit to plan, for GraphQL. */
@Input("VisitInput")
@Description("A visit to plan.")
public record VisitInput(
        @NonNull @Description("The code of the partner to visit.")
        String partner,

        @NonNull @Description("The business date of the visit, within the week.")
        LocalDate plannedOn,

        @NonNull @Description("The purpose of the visit.") String purpose) {

    VisitPlanRequest.PlannedVisit plannedVisit() {
        return new VisitPlanRequest.PlannedVisit(partner, plannedOn, purpose);
    }
}
