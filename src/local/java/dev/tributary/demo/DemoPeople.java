package dev.tributary.demo;

import dev.tributary.demo.DemoTerritories.Closing;
import dev.tributary.demo.DemoTerritories.Territory;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The staff and their territories over time. Every city has one primary rep on each day. */
final class DemoPeople {

    /**
     * @param leftOn the first day without them; null if they have not left
     * @param subject the subject of the person's tokens from the demo's identity provider; most people have no account
     */
    record Employee(
            UUID id,
            String number,
            String name,
            String email,
            @Nullable LocalDate leftOn,
            @Nullable UUID subject) {}

    record Assignment(
            Employee employee,
            Territory territory,
            String role,
            boolean primary,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** A reporting line from a day on. */
    record Report(Employee employee, Employee manager, LocalDate from) {}

    private record Entry(Employee employee, String role, List<String> words) {}

    private static final int LOG_INS = 7;
    private static final List<String> FIELD_ROLES = List.of("MANAGER", "REP", "SUPPORT");

    private final DemoTerritories territories;
    private final Map<Territory, Employee> currentRep = new HashMap<>();
    private final Map<Territory, List<Assignment>> repsOf = new HashMap<>();

    final List<Employee> employees = new ArrayList<>();
    final List<Assignment> assignments = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();

    DemoPeople(long seed, LocalDate today, DemoTerritories territories) {
        this.territories = territories;
        DemoDraw draw = new DemoDraw(seed, "people");
        LocalDate hired = territories.get("CN").openedOn();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String line : DemoResource.lines("people.txt")) {
            List<String> words = List.of(line.split(" "));
            int number = employees.size() + 1;
            int before = words.indexOf("before");
            Employee employee = new Employee(
                    draw.id(draw.between(hired, hired.plusMonths(12))),
                    "E%03d".formatted(number),
                    words.get(1),
                    words.get(2) + "@tributary.example",
                    before < 0 ? null : today.minusMonths(Integer.parseInt(words.get(before + 2))),
                    number <= LOG_INS ? subject(number) : null);
            employees.add(employee);
            entries.put(
                    words.get(2),
                    new Entry(
                            employee,
                            words.get(0).toUpperCase(Locale.ROOT),
                            List.copyOf(words.subList(3, words.size()))));
        }
        dealCities(entries.values().stream().filter(e -> e.role().equals("REP")).toList());

        Map<Employee, Entry> predecessors = new HashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.words().contains("before")) {
                Entry successor =
                        Objects.requireNonNull(entries.get(entry.words().get(1)));
                predecessors.put(successor.employee(), entry);
            }
        }
        for (Entry entry : entries.values()) {
            if (FIELD_ROLES.contains(entry.role())) {
                Entry predecessor = predecessors.get(entry.employee());
                for (Territory territory : heldBy(entry)) {
                    assign(entry, territory, predecessor);
                }
            }
            int assists = entry.words().indexOf("assists");
            if (assists >= 0) {
                Territory helped = territories.byDivision(entry.words().get(assists + 1));
                assignments.add(new Assignment(
                        entry.employee(),
                        helped,
                        "REP",
                        false,
                        helped.openedOn().plusYears(1),
                        null));
            }
        }
        territories.closings.forEach(this::answerUntilClosed);
        reportToWhoManagesAbove(today);
    }

    /** Makes the rep of a closed territory's successor, or of the nearest city, answer for it too until it closed. */
    private void answerUntilClosed(Closing closing) {
        Territory near = territories.cities.stream()
                .filter(city -> city.equals(closing.successor())
                        || territories.provinceOf(city).equals(closing.successor()))
                .findFirst()
                .orElseThrow();
        for (Assignment assignment : List.copyOf(Objects.requireNonNull(repsOf.get(near)))) {
            LocalDate until = assignment.until();
            if (assignment.from().isBefore(closing.on())) {
                add(new Assignment(
                        assignment.employee(),
                        closing.territory(),
                        assignment.role(),
                        assignment.primary(),
                        assignment.from(),
                        until != null && until.isBefore(closing.on()) ? until : closing.on()));
            }
        }
    }

    /** Everybody reports to the manager of the first of their territories, or of the nearest one above it. */
    private void reportToWhoManagesAbove(LocalDate today) {
        Map<Territory, Employee> managers = new HashMap<>();
        Map<Employee, Assignment> firsts = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.holdsOn(today)) {
                firsts.putIfAbsent(assignment.employee(), assignment);
                if (assignment.role().equals("MANAGER")) {
                    managers.put(assignment.territory(), assignment.employee());
                }
            }
        }
        firsts.forEach((employee, first) -> {
            Territory at = first.territory();
            while (at != null) {
                Employee manager = managers.getOrDefault(at, employee);
                if (!manager.equals(employee)) {
                    reports.add(new Report(employee, manager, first.from()));
                    break;
                }
                at = territories.parentOf(at, today);
            }
        });
    }

    /** The fixed subjects of the accounts in the local realm, by number. */
    static UUID subject(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
    }

    Employee primaryRep(Territory city, LocalDate day) {
        return Objects.requireNonNull(repsOf.get(city), city.name()).stream()
                .filter(assignment -> assignment.primary() && assignment.holdsOn(day))
                .findFirst()
                .orElseThrow()
                .employee();
    }

    /** The cities for which a rep answers on a day, the first one first. */
    List<Territory> citiesOf(Employee rep, LocalDate day) {
        return assignments.stream()
                .filter(a -> a.employee().equals(rep) && a.role().equals("REP") && a.primary() && a.holdsOn(day))
                .map(Assignment::territory)
                .toList();
    }

    private void dealCities(List<Entry> reps) {
        for (Entry rep : reps) {
            for (String word : rep.words()) {
                if (word.equals("assists") || word.equals("before")) {
                    break;
                }
                if (!word.endsWith("0000")) {
                    currentRep.put(territories.byDivision(word), rep.employee());
                }
            }
        }
        Map<Territory, List<Territory>> free = new LinkedHashMap<>();
        for (Territory city : territories.cities) {
            if (!currentRep.containsKey(city)) {
                free.computeIfAbsent(territories.provinceOf(city), any -> new ArrayList<>())
                        .add(city);
            }
        }
        free.forEach((province, cities) -> {
            List<Entry> sharing = reps.stream()
                    .filter(rep -> rep.words().contains(province.division()))
                    .toList();
            for (int i = 0; i < cities.size(); i++) {
                Entry rep = sharing.get(i * sharing.size() / cities.size());
                currentRep.put(cities.get(i), rep.employee());
            }
        });
    }

    private List<Territory> heldBy(Entry entry) {
        if (entry.role().equals("REP")) {
            return territories.cities.stream()
                    .filter(city -> entry.employee().equals(currentRep.get(city)))
                    .toList();
        }
        return entry.words().contains("before")
                ? List.of()
                : entry.words().stream()
                        .map(word -> word.startsWith("CN") ? territories.get(word) : territories.byDivision(word))
                        .toList();
    }

    private void assign(Entry entry, Territory territory, @Nullable Entry predecessor) {
        boolean primary = !entry.role().equals("SUPPORT");
        LocalDate from = territory.openedOn();
        if (predecessor != null) {
            LocalDate handOver = Objects.requireNonNull(predecessor.employee().leftOn());
            add(new Assignment(predecessor.employee(), territory, predecessor.role(), primary, from, handOver));
            from = handOver;
        }
        add(new Assignment(entry.employee(), territory, entry.role(), primary, from, null));
    }

    private void add(Assignment assignment) {
        assignments.add(assignment);
        if (assignment.role().equals("REP")) {
            repsOf.computeIfAbsent(assignment.territory(), any -> new ArrayList<>())
                    .add(assignment);
        }
    }
}
