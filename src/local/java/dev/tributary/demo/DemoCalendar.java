package dev.tributary.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** China's working days: public holidays, and the weekend days worked instead (调休). */
final class DemoCalendar {

    record SpecialDay(LocalDate day, boolean working, String name) {}

    private final Map<LocalDate, SpecialDay> specialDays = new TreeMap<>();

    DemoCalendar() {
        for (String line : DemoResource.lines("calendar.txt")) {
            List<String> words = List.of(line.split("\\s+"));
            LocalDate first = LocalDate.parse(words.get(1));
            LocalDate last = words.size() > 3 ? LocalDate.parse(words.get(2)) : first;
            first.datesUntil(last.plusDays(1))
                    .map(day -> new SpecialDay(day, words.get(0).equals("work"), words.get(words.size() - 1)))
                    .forEach(special -> specialDays.put(special.day(), special));
        }
    }

    List<SpecialDay> specialDays() {
        return List.copyOf(specialDays.values());
    }

    boolean isWorking(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        return special != null
                ? special.working()
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    boolean isHoliday(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        return special != null && !special.working();
    }

    LocalDate nextWorking(LocalDate day) {
        return isWorking(day) ? day : nextWorking(day.plusDays(1));
    }

    /** The first day off at Spring Festival; empty for a year that is not announced yet. */
    Optional<LocalDate> springFestival(int year) {
        return specialDays.values().stream()
                .filter(e ->
                        !e.working() && e.day().getYear() == year && e.name().equals("春节"))
                .map(SpecialDay::day)
                .findFirst();
    }
}
