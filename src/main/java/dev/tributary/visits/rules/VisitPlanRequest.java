package dev.tributary.visits.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan that an employee wants to hand in.
 *
 * @param weekStart a Monday
 * @param visits null to hand in the draft of the week as it stands
 */
public record VisitPlanRequest(
        LocalDate weekStart, @Nullable List<PlannedVisit> visits) {

    /**
     * A visit of it.
     *
     * @param partner code
     * @param plannedOn business date within the week
     */
    public record PlannedVisit(String partner, LocalDate plannedOn, String purpose) {}
}
