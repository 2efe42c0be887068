package dev.tributary.visits;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The filter of a list of visit plans; a null field matches any.
 *
 * @param employee the personnel number
 * @param weekFrom the earliest Monday
 * @param weekTo the latest Monday
 */
public record VisitPlanCriteria(
        @Nullable VisitPlanStatus status,
        @Nullable String employee,
        @Nullable LocalDate weekFrom,
        @Nullable LocalDate weekTo) {}
