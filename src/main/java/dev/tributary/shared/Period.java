package dev.tributary.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month {@code 2026-11}, a quarter {@code 2026-Q4} or a year {@code 2026}. Months are calendar months. Quarters and
 * years are fiscal, so only the {@link FiscalCalendar} knows their days.
 *
 * @param year the calendar year of a month, the fiscal year of a quarter or a year, 1–9999
 * @param number month 1–12, quarter 1–4, or 1 for a year
 */
public record Period(Kind kind, int year, int number) {

    /** The lengths of periods. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /** Its length in months. */
        public int months() {
            return months;
        }
    }

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int LAST_YEAR = 9999;

    /**
     * The range of years that people may write; no business lies outside. Periods derived from them may: the months of
     * a fiscal year may lie in the calendar year before.
     */
    private static final int FIRST_WRITTEN = 1900;

    private static final int LAST_WRITTEN = 2999;

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

    /** @throws IllegalArgumentException if there is no such period */
    public Period {
        if (year < 1 || year > LAST_YEAR || number < 1 || number > MONTHS_OF_A_YEAR / kind.months()) {
            throw new IllegalArgumentException("there is no %s %d of year %d".formatted(kind, number, year));
        }
    }

    /**
     * The period in the text.
     *
     * @throws IllegalArgumentException if it is none of {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, or of a year
     *     before 1900 or after 2999
     */
    public static Period parse(String text) {
        Matcher parts = TEXT.matcher(text);
        int year = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (year < FIRST_WRITTEN || year > LAST_WRITTEN) {
            throw new IllegalArgumentException(
                    "'%s' is not a period; write a month 2026-11, a quarter 2026-Q4 or a year 2026, from %d to %d"
                            .formatted(text, FIRST_WRITTEN, LAST_WRITTEN));
        }
        if (parts.group(2) != null) {
            return new Period(Kind.MONTH, year, Integer.parseInt(parts.group(2)));
        }
        if (parts.group(3) != null) {
            return new Period(Kind.QUARTER, year, Integer.parseInt(parts.group(3)));
        }
        return new Period(Kind.YEAR, year, 1);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> "%04d-%02d".formatted(year, number);
            case QUARTER -> "%04d-Q%d".formatted(year, number);
            case YEAR -> "%04d".formatted(year);
        };
    }
}
