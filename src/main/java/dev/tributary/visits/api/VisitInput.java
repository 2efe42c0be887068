package dev.tributary.visits.api;

import dev.tributary.visits.rules.VisitPlanRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** A visit to plan, for GraphQL. */
@Input("VisitInput")
@Description("A visit to plan.")
public record VisitInput(
        @Description("The code of the partner to visit.") String partner,

        @Description("The business date of the visit, within the week.")
        LocalDate plannedOn,

        @Description("The purpose of the visit.") String purpose) {

    VisitPlanRequest.PlannedVisit plannedVisit() {
        return new VisitPlanRequest.PlannedVisit(partner, plannedOn, purpose);
    }
}
