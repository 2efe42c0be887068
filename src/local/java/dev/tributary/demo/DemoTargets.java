package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPeople.Employee;
import dev.tributary.demo.DemoTerritories.Closing;
import dev.tributary.demo.DemoTerritories.Territory;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Monthly sales targets in CNY, and each rep's own. The country's target is decomposed down to the cities by the tree
 * of the month, so that the children's targets add up to the parent's. Targets are set in hindsight, from the sales and
 * an intended attainment, so that the demo shows laggards and leaders rather than noise. A territory that was merged
 * into a city has a part of that city's target until then.
 */
final class DemoTargets {

    record Target(UUID id, Territory territory, @Nullable Employee employee, YearMonth month, long amountCents) {}

    /** The smallest yearly target of a city. */
    private static final long LEAST_A_YEAR = 2_000_000;
    /** The country's monthly target is set in units of ten thousand yuan, and decomposed into whole yuan. */
    private static final long ROOT_STEP = 1_000_000;

    private static final long STEP = 100;

    private final DemoDraw draw;
    private final DemoDraw drawOfClosed;
    private final LocalDate today;
    private final DemoSeason season;
    private final DemoTerritories territories;
    private final DemoPeople people;
    private final Map<Territory, Double> leaning = new HashMap<>();
    private final Map<Closing, Double> partOfCity = new LinkedHashMap<>();

    final List<Target> all = new ArrayList<>();

    DemoTargets(
            long seed,
            LocalDate today,
            LocalDate start,
            DemoSeason season,
            DemoTerritories territories,
            DemoPeople people,
            List<Order> orders) {
        this.draw = new DemoDraw(seed, "targets");
        this.drawOfClosed = new DemoDraw(seed, "targets of closed territories");
        this.today = today;
        this.season = season;
        this.territories = territories;
        this.people = people;
        territories.closings.stream()
                .filter(Closing::merged)
                .forEach(closing -> partOfCity.put(closing, partOfCity(closing, orders)));
        for (int year = start.getYear(); year <= today.getYear(); year++) {
            Map<Territory, Long> goals = goals(year, orders);
            for (int month = 1; month <= 12; month++) {
                decompose(YearMonth.of(year, month), goals);
            }
        }
    }

    /**
     * Shares of the total in proportion to the weights, in whole steps; those with the largest remainders get one step
     * more.
     */
    static long[] apportion(long total, long[] weights, long step) {
        long all = Arrays.stream(weights).sum();
        long steps = total / step;
        long[] shares = new long[weights.length];
        long[] remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            long product = StrictMath.multiplyExact(steps, weights[i]);
            shares[i] = product / all * step;
            remainders[i] = product % all;
        }
        long missing = steps - Arrays.stream(shares).sum() / step;
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(missing)
                .forEach(i -> shares[i] += step);
        return shares;
    }

    private static double partOfCity(Closing closing, List<Order> orders) {
        Map<Territory, Long> sold = new HashMap<>();
        orders.stream()
                .filter(order -> order.counts() && order.date().isBefore(closing.on()))
                .forEach(order -> sold.merge(order.territory(), order.netCents(), Long::sum));
        double own = sold.getOrDefault(closing.territory(), 0L);
        double whole = own + sold.getOrDefault(closing.successor(), 0L);
        return StrictMath.min(.5, StrictMath.max(.05, whole == 0 ? 0 : own / whole));
    }

    private Map<Territory, Long> goals(int year, List<Order> orders) {
        Map<Territory, Long> sold = new HashMap<>();
        orders.stream()
                .filter(order -> order.counts() && order.date().getYear() == year)
                .forEach(order -> sold.merge(territories.heirOf(order.territory()), order.netCents(), Long::sum));
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = first.plusYears(1);
        LocalDate known = today.isBefore(end) ? today.plusDays(1) : end;
        double wholeYear = season.weight(first, end) / season.weight(first, known);
        Map<Territory, Long> goals = new HashMap<>();
        for (Territory city : territories.cities) {
            double expected = sold.getOrDefault(city, 0L) * wholeYear;
            goals.put(city, StrictMath.max(LEAST_A_YEAR, StrictMath.round(expected / attainment(city, first))));
        }
        return goals;
    }

    /**
     * The intended attainment: a good region may have a bad year, and a good province a weak city, since each level
     * adds its own.
     */
    private double attainment(Territory city, LocalDate year) {
        Territory province = territories.provinceOf(city);
        Territory region = territories.parentOf(province, year);
        double sum = .98
                + (region == null ? 0 : lean(region, .07))
                + lean(province, .08)
                + lean(city, .08)
                + draw.bell(0, .05);
        return StrictMath.min(1.25, StrictMath.max(.7, sum));
    }

    private double lean(Territory territory, double deviation) {
        return leaning.computeIfAbsent(territory, any -> draw.bell(0, deviation));
    }

    private void decompose(YearMonth month, Map<Territory, Long> goals) {
        LocalDate first = month.atDay(1);
        LocalDate year = LocalDate.of(month.getYear(), 1, 1);
        double share = season.weight(first, first.plusMonths(1)) / season.weight(year, year.plusYears(1));
        Map<Territory, List<Territory>> children = new LinkedHashMap<>();
        Map<Territory, Long> weights = new HashMap<>();
        for (Territory territory : territories.all) {
            Territory parent = territories.parentOf(territory, first);
            if (parent != null) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(territory);
            }
        }
        for (Territory city : territories.cities) {
            long weight = StrictMath.round(goals.getOrDefault(city, LEAST_A_YEAR) * share);
            for (Territory up = city; up != null; up = territories.parentOf(up, first)) {
                weights.merge(up, weight, Long::sum);
            }
        }
        partOfCity.forEach((closing, part) -> {
            if (first.isBefore(closing.on())) {
                long own = StrictMath.round(weights.getOrDefault(closing.successor(), 0L) * part);
                weights.put(closing.territory(), own);
                weights.merge(closing.successor(), -own, Long::sum);
            }
        });
        Territory root = territories.get("CN");
        long total = weights.getOrDefault(root, 0L) / ROOT_STEP * ROOT_STEP;
        Map<Territory, Long> amounts = new LinkedHashMap<>();
        handDown(root, total, children, weights, amounts);
        amounts.forEach((territory, amount) -> all.add(target(
                territories.closingOf(territory) == null ? draw : drawOfClosed, territory, null, month, amount)));
        personal(month, amounts);
    }

    private void handDown(
            Territory territory,
            long amount,
            Map<Territory, List<Territory>> children,
            Map<Territory, Long> weights,
            Map<Territory, Long> amounts) {
        amounts.put(territory, amount);
        List<Territory> below = children.getOrDefault(territory, List.of());
        long[] shares = apportion(
                amount,
                below.stream()
                        .mapToLong(child -> weights.getOrDefault(child, 0L))
                        .toArray(),
                STEP);
        for (int i = 0; i < shares.length; i++) {
            handDown(below.get(i), shares[i], children, weights, amounts);
        }
    }

    /**
     * A rep's target is the sum of the cities for which the rep answers when the month begins; it is in the first of
     * them.
     */
    private void personal(YearMonth month, Map<Territory, Long> amounts) {
        for (Employee employee : people.employees) {
            List<Territory> cities = people.citiesOf(employee, month.atDay(1));
            if (!cities.isEmpty()) {
                long amount = cities.stream()
                        .mapToLong(city -> amounts.getOrDefault(city, 0L))
                        .sum();
                all.add(target(draw, cities.get(0), employee, month, amount));
            }
        }
    }

    private static Target target(
            DemoDraw keys, Territory territory, @Nullable Employee employee, YearMonth month, long amount) {
        LocalDate decided = LocalDate.of(month.getYear(), 1, 1).minusDays(20);
        return new Target(keys.id(decided), territory, employee, month, amount);
    }
}
