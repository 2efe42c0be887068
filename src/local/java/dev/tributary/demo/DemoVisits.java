package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Status;
import dev.tributary.demo.DemoPeople.Employee;
import dev.tributary.demo.DemoTerritories.Territory;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every rep's visit plans: eight completed weeks, this week's plan submitted, next week's still a draft. */
final class DemoVisits {

    record Plan(UUID id, Employee employee, Territory territory, LocalDate weekStart, String status) {}

    record Visit(
            UUID id,
            Plan plan,
            Partner partner,
            LocalDate plannedOn,
            String purpose,
            String status,
            @Nullable Instant checkedInAt,
            @Nullable Instant completedAt,
            @Nullable String report) {}

    private record Errand(String kinds, String purpose, String report) {

        boolean isFor(Kind kind) {
            return kinds.equals("ANY") || kinds.contains(kind.name());
        }
    }

    private static final int WEEKS_DONE = 8;

    private final DemoDraw draw;
    private final DemoCalendar calendar;
    private final List<Errand> errands = DemoResource.lines("visits.txt").stream()
            .map(line -> List.of(line.split(" \\| ")))
            .map(fields -> new Errand(fields.get(0), fields.get(1), fields.get(2)))
            .toList();

    final List<Plan> plans = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();

    DemoVisits(long seed, LocalDate today, DemoCalendar calendar, DemoPeople people, DemoPartners partners) {
        this.draw = new DemoDraw(seed, "visits");
        this.calendar = calendar;
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = -WEEKS_DONE; week <= 1; week++) {
            LocalDate monday = thisWeek.plusWeeks(week);
            String status = week < 0 ? "APPROVED" : week == 0 ? "SUBMITTED" : "DRAFT";
            for (Employee employee : people.employees) {
                List<Territory> cities = people.citiesOf(employee, monday);
                if (!cities.isEmpty()) {
                    plan(employee, cities, monday, status, partners);
                }
            }
        }
    }

    private void plan(Employee rep, List<Territory> cities, LocalDate monday, String status, DemoPartners partners) {
        Plan plan = new Plan(draw.id(monday.minusDays(3)), rep, cities.get(0), monday, status);
        plans.add(plan);
        List<Partner> owed = new ArrayList<>(partners.all.stream()
                .filter(partner -> partner.status() == Status.ACTIVE || partner.status() == Status.ONBOARDING)
                .filter(partner -> cities.contains(partner.territoryOn(monday)))
                .toList());
        draw.shuffle(owed);
        List<LocalDate> workdays = monday.datesUntil(monday.plusDays(6))
                .filter(calendar::isWorking)
                .toList();
        int count = workdays.isEmpty() ? 0 : StrictMath.min(owed.size(), draw.between(4, 7));
        for (int i = 0; i < count; i++) {
            LocalDate day = workdays.get(i * workdays.size() / count);
            visits.add(visit(plan, owed.get(i), day, i));
        }
    }

    private Visit visit(Plan plan, Partner partner, LocalDate day, int nth) {
        Errand errand = draw.pick(
                errands.stream().filter(one -> one.isFor(partner.kind())).toList());
        boolean done = plan.status().equals("APPROVED");
        String status = !done ? "PLANNED" : draw.chance(.87) ? "COMPLETED" : draw.chance(.6) ? "MISSED" : "CANCELLED";
        boolean completed = status.equals("COMPLETED");
        Instant in = completed ? (nth % 2 == 0 ? draw.at(day, 9, 11) : draw.at(day, 14, 16)) : null;
        return new Visit(
                draw.id(plan.weekStart().minusDays(3)),
                plan,
                partner,
                day,
                errand.purpose(),
                status,
                in,
                in == null ? null : in.plusSeconds(draw.between(25 * 60, 100 * 60)),
                completed ? errand.report() : null);
    }
}
