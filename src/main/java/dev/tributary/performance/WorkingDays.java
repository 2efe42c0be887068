package dev.tributary.performance;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The working days of a period by the work calendar.
 *
 * @param elapsed the number of elapsed working days, today included
 * @param all the number of all working days
 */
@RegisterForReflection
public record WorkingDays(int elapsed, int all) {}
