package dev.tributary.shared;

import java.time.LocalDate;

/**
 * Days from {@code from} up to, but without, {@code to}; dates are in the company's time zone.
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if the range has no day */
    public DateRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no day lies between " + from + " and " + to);
        }
    }

    /** Whether the day lies in the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
