package dev.tributary.territories.rules;

import java.time.LocalDate;

/**
 * A hand-over of all open work from one employee to another.
 *
 * @param giver the personnel number of the employee who hands over
 * @param taker the personnel number of the employee who takes over
 * @param day the first business date on which the taker has the work
 * @param leaves whether the giver leaves the company on that day
 */
public record HandOver(String giver, String taker, LocalDate day, boolean leaves) {}
