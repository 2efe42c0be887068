package dev.tributary.performance;

/**
 * The working days of a period by the work calendar.
 *
 * @param elapsed how many are over, today included
 * @param all how many there are
 */
public record WorkingDays(int elapsed, int all) {}
