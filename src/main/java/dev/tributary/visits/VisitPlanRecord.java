package dev.tributary.visits;

import io.quarkus.runtime.annotations.RegisterForReflection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employee's visit plan of a week.
 *
 * @param territoryId the territory that the plan is for; its managers see the plan
 * @param weekStart a Monday
 */
@RegisterForReflection
public record VisitPlanRecord(
        UUID id, UUID employeeId, UUID territoryId, LocalDate weekStart, VisitPlanStatus status, int version) {}
