package dev.tributary.shared;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DateRangeTest {

    @Property
    void aRangeHasItsFirstDayAndNotTheDayItEndsBefore(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 4000) int length) {
        DateRange range = new DateRange(from, from.plusDays(length));

        assertThat(range.contains(from)).isTrue();
        assertThat(range.contains(range.to().minusDays(1))).isTrue();
        assertThat(range.contains(range.to())).isFalse();
        assertThat(range.contains(from.minusDays(1))).isFalse();
    }

    @Property
    void ofTwoRangesThatMeetEachDayIsInOne(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int second,
            @ForAll @IntRange(max = 800) int later) {
        DateRange one = new DateRange(from, from.plusDays(first));
        DateRange next = new DateRange(one.to(), one.to().plusDays(second));
        DateRange both = new DateRange(one.from(), next.to());
        LocalDate day = from.plusDays(later);

        assertThat(one.contains(day) && next.contains(day)).isFalse();
        assertThat(one.contains(day) || next.contains(day)).isEqualTo(both.contains(day));
    }

    @Property
    void aRangeWithoutADayIsNone(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 400) int back) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(from, from.minusDays(back)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2200, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
