package dev.tributary.territories.rules;

import java.time.LocalDate;

/**
 * One person's open work for another one.
 *
 * @param giver the personnel number of whose work it is
 * @param taker the personnel number of who does it from then on
 * @param day the first business date on which the taker does it
 * @param leaves whether the giver leaves the company on that day
 */
public record HandOver(String giver, String taker, LocalDate day, boolean leaves) {}
