package dev.tributary.visits.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit plan to submit.
 *
 * @param weekStart a Monday
 * @param visits null to submit the week's draft unchanged
 */
public record VisitPlanRequest(
        LocalDate weekStart, @Nullable List<PlannedVisit> visits) {

    /**
     * A visit of the plan.
     *
     * @param partner code
     * @param plannedOn business date within the week
     */
    public record PlannedVisit(String partner, LocalDate plannedOn, String purpose) {}
}
