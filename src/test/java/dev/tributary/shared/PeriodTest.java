package dev.tributary.shared;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

    @Property
    void aPeriodIsReadAsItWasWritten(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void aTextIsAPeriodOrIllegal(@ForAll String text) {
        try {
            assertThat(Period.parse(text)).hasToString(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("is not a period");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "26", "2026-", "2026-0", "2026-1", "2026-00", "2026-13", "2026-Q0", "2026-Q5", "2026-q1", "0000",
                "0000-01", "0001", "1899-12", "3000", "9999-Q4", "２０２６"
            })
    void whatIsAlmostAPeriodIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Property
    void aPeriodIsOneOfItsYearsOrIllegal(
            @ForAll Period.Kind kind,
            @ForAll @IntRange(min = -100, max = 10_100) int year,
            @ForAll @IntRange(min = -1, max = 14) int number) {
        boolean exists = year >= 1 && year <= 9999 && number >= 1 && number <= 12 / kind.months();

        if (exists) {
            assertThat(new Period(kind, year, number).year()).isEqualTo(year);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Period(kind, year, number));
        }
    }

    /** So a report of any period has its months, for every first month of the fiscal year. */
    @Property
    void whatSomebodyMayWriteHasADatedYearOfTwelvePeriods(
            @ForAll @IntRange(min = 1, max = 12) int firstMonth, @ForAll("periods") Period period) {
        FiscalCalendar calendar = new FiscalCalendar(firstMonth);
        DateRange year = calendar.days(calendar.yearOf(period));
        DateRange days = calendar.days(period);

        assertThat(year.from()).isBeforeOrEqualTo(days.from()).isAfter("1898-12-31");
        assertThat(year.to()).isAfterOrEqualTo(days.to()).isBefore("3001-01-01");
        assertThat(monthsOf(year)).hasSize(12);
    }

    @Property
    void monthsNestInQuartersAndQuartersInYears(
            @ForAll @IntRange(min = 1, max = 12) int firstMonth, @ForAll @IntRange(min = 2, max = 9999) int year) {
        FiscalCalendar calendar = new FiscalCalendar(firstMonth);
        DateRange whole = calendar.days(new Period(Period.Kind.YEAR, year, 1));
        List<DateRange> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> calendar.days(new Period(Period.Kind.QUARTER, year, quarter)))
                .toList();
        List<DateRange> months = monthsOf(whole).stream().map(calendar::days).toList();

        assertThat(months).hasSize(12);
        assertThatTheyCover(whole, quarters);
        assertThatTheyCover(whole, months);
        for (int quarter = 0; quarter < 4; quarter++) {
            assertThatTheyCover(quarters.get(quarter), months.subList(quarter * 3, quarter * 3 + 3));
        }
    }

    @Property
    void aFiscalYearIsNamedAfterTheYearInWhichItEnds(
            @ForAll @IntRange(min = 1, max = 12) int firstMonth, @ForAll @IntRange(min = 2, max = 9999) int year) {
        DateRange days = new FiscalCalendar(firstMonth).days(new Period(Period.Kind.YEAR, year, 1));

        assertThat(days.from().getDayOfMonth()).isEqualTo(1);
        assertThat(days.from().getMonthValue()).isEqualTo(firstMonth);
        assertThat(days.to().minusDays(1).getYear()).isEqualTo(year);
    }

    @Property
    void everyDayLiesInItsMonthAndItsMonthInOneYear(
            @ForAll @IntRange(min = 1, max = 12) int firstMonth, @ForAll("days") LocalDate day) {
        FiscalCalendar calendar = new FiscalCalendar(firstMonth);
        Period month = FiscalCalendar.monthOf(day);
        Period year = calendar.yearOf(month);

        assertThat(calendar.days(month).contains(day)).isTrue();
        assertThat(calendar.days(year).contains(day)).isTrue();
        assertThat(monthsOf(calendar.days(year))).containsOnlyOnce(month);
        assertThat(calendar.yearOf(year)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13})
    void aFiscalYearOpensWithARealMonth(int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalCalendar(month));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1900, 2999);
        return Arbitraries.of(Period.Kind.class)
                .flatMap(kind -> Combinators.combine(
                                years, Arbitraries.integers().between(1, 12 / kind.months()))
                        .as((year, number) -> new Period(kind, year, number)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2, 1, 1).toEpochDay(),
                        LocalDate.of(9998, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static List<Period> monthsOf(DateRange range) {
        return Stream.iterate(range.from(), day -> day.isBefore(range.to()), day -> day.plusMonths(1))
                .map(FiscalCalendar::monthOf)
                .toList();
    }

    /** One after another, without gaps and overlaps. */
    private static void assertThatTheyCover(DateRange whole, List<DateRange> parts) {
        assertThat(parts.get(0).from()).isEqualTo(whole.from());
        assertThat(parts.get(parts.size() - 1).to()).isEqualTo(whole.to());
        for (int next = 1; next < parts.size(); next++) {
            assertThat(parts.get(next).from()).isEqualTo(parts.get(next - 1).to());
        }
        assertThat(parts.stream().mapToLong(PeriodTest::length).sum()).isEqualTo(length(whole));
    }

    private static long length(DateRange range) {
        return ChronoUnit.DAYS.between(range.from(), range.to());
    }
}
