package dev.tributary.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The relative amount ordered on a day: low around Spring Festival, high at 618, in autumn and at the end of the year.
 */
final class DemoSeason {

    private static final double[] BY_MONTH = {.85, .72, .98, .95, 1, 1.12, .85, .9, 1.2, 1.12, 1.22, 1.25};

    private final DemoCalendar calendar;

    DemoSeason(DemoCalendar calendar) {
        this.calendar = calendar;
    }

    double weight(LocalDate day) {
        double ofWeek = calendar.isWorking(day) ? 1 : calendar.isHoliday(day) ? .02 : .1;
        return BY_MONTH[day.getMonthValue() - 1] * ofWeek * springFestival(day) * campaign(day);
    }

    double weight(LocalDate from, LocalDate to) {
        return from.datesUntil(to).mapToDouble(this::weight).reduce(0, Double::sum);
    }

    private double springFestival(LocalDate day) {
        return calendar.springFestival(day.getYear())
                .map(eve -> {
                    long days = ChronoUnit.DAYS.between(eve, day);
                    return days >= -10 && days < 0 ? .6 : days >= 0 && days < 18 ? .5 : 1;
                })
                .orElse(1.0);
    }

    private static double campaign(LocalDate day) {
        int dayOfMonth = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JUNE -> dayOfMonth <= 18 ? 1.4 : .9;
            case NOVEMBER -> dayOfMonth <= 11 ? 1.25 : 1;
            case DECEMBER -> dayOfMonth > 10 ? 1.25 : 1;
            default -> 1;
        };
    }
}
