package dev.tributary.shared;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of periods. A fiscal year is named after the calendar year in which it ends: with June as its first month,
 * {@code 2012} is June 2011 to May 2012 and {@code 2012-Q1} is June to August 2011.
 *
 * @param firstMonth the month 1–12 that opens the fiscal year
 */
public record FiscalCalendar(int firstMonth) {

    /** @throws IllegalArgumentException if the month is not 1–12 */
    public FiscalCalendar {
        if (firstMonth < 1 || firstMonth > 12) {
            throw new IllegalArgumentException("a fiscal year opens with a month from 1 to 12, not " + firstMonth);
        }
    }

    /** The days of the period. */
    public DateRange days(Period period) {
        YearMonth first = firstMonthOf(period);
        return new DateRange(
                first.atDay(1), first.plusMonths(period.kind().months()).atDay(1));
    }

    /** The fiscal year that the period lies in. */
    public Period yearOf(Period period) {
        return new Period(Period.Kind.YEAR, fiscalYearOf(firstMonthOf(period)), 1);
    }

    /** The month in which the day lies. */
    public static Period monthOf(LocalDate day) {
        return new Period(Period.Kind.MONTH, day.getYear(), day.getMonthValue());
    }

    private YearMonth firstMonthOf(Period period) {
        return switch (period.kind()) {
            case MONTH -> YearMonth.of(period.year(), period.number());
            case QUARTER -> openingOf(period.year()).plusMonths(3L * (period.number() - 1));
            case YEAR -> openingOf(period.year());
        };
    }

    private YearMonth openingOf(int fiscalYear) {
        return YearMonth.of(firstMonth == 1 ? fiscalYear : fiscalYear - 1, firstMonth);
    }

    private int fiscalYearOf(YearMonth month) {
        return firstMonth > 1 && month.getMonthValue() >= firstMonth ? month.getYear() + 1 : month.getYear();
    }
}
