package dev.tributary.performance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.shared.DateRange;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Compares the dashboard's figures with plain SQL over the orders, without rollup and policies. */
@QuarkusTest
class SalesPerformanceTest {

    private static final int DRAWS = 30;

    private static final String REPORT = """
            { salesPerformance(period: "%s", territory: "%s", view: %s) {
                workingDaysElapsed workingDays
                node { ...figures } children { ...figures } months { period actual { amount } target { amount } } } }
            fragment figures on TerritoryPerformance {
                territory { code } target { amount } actual { amount } orderCount attainment pace }""";

    /** Each order in its territory and in all territories above it on its day. */
    private static final String SOLD = """
            with recursive sold as (
                select %s as place, %s as day, sold.net, one
                from (select partner_id, territory_id, order_date, status, currency, net, 1 as one from sales_order
                      union all
                      select partner_id, territory_id, credited_on, status, credit.currency, -credit.net, 0
                      from sales_credit credit join sales_order on sales_order.id = order_id) sold
                join partner on partner.id = sold.partner_id
                where sold.status not in ('DRAFT', 'CANCELLED') and sold.currency = 'CNY'
                  and sold.order_date >= ? and sold.order_date < ?
            ), above (place, day, id) as (
                select distinct place, day, place from sold
                union
                select above.place, above.day, up.parent_id
                from above
                join territory_parent up on up.territory_id = above.id and up.valid @> above.day
                where up.parent_id is not null)
            select territory.code, sum(sold.net), sum(one)
            from sold
            join above using (place, day)
            join territory on territory.id = above.id
            group by territory.code""";

    /** Each target at its territory's successor of that day, unless that is above it and includes the target. */
    private static final String AIMED = """
            with recursive aimed as (
                select target.amount, target.territory_id as planned_for, target.territory_id as place,
                       greatest(lower(months), ?) as day
                from target
                where metric = 'SALES' and currency = 'CNY' and employee_id is null and months <@ daterange(?, ?)
                union all
                select aimed.amount, aimed.planned_for, closed.successor_id, aimed.day
                from aimed
                join territory closed on closed.id = aimed.place and closed.closed_on <= aimed.day
            ), above (id, day, above) as (
                select id, closed_on - 1, id from territory where closed_on is not null
                union all
                select above.id, above.day, up.parent_id
                from above
                join territory_parent up on up.territory_id = above.above and up.valid @> above.day
            )
            select territory.code, sum(aimed.amount)
            from aimed
            join territory on territory.id = aimed.place
                and (territory.closed_on is null or territory.closed_on > aimed.day)
            where aimed.place = aimed.planned_for
               or (aimed.planned_for, aimed.place) not in (select id, above from above where above is not null)
            group by territory.code""";

    private record Sold(BigDecimal net, int orders) {}

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void everyFigureIsWhatTheOrdersAndTargetsComeTo() {
        var territories = territories();
        var codes = List.copyOf(territories.keySet());
        for (int draw = 0; draw < DRAWS; draw++) {
            var territory = draw % 3 == 0 ? "CN" : codes.get(random.nextInt(codes.size()));
            var view = random.nextBoolean() ? "AS_WAS" : "AS_IS";
            var from = LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1);
            int months = List.of(1, 3, 12).get(random.nextInt(3));
            from = from.minusMonths((from.getMonthValue() - 1) % months);
            var period = period(from, months);
            if (!isInTree(Objects.requireNonNull(territories.get(territory)), from, months, view)) {
                assertThat(Ask.as(DIRECTOR)
                                .that(REPORT.formatted(period, territory, view))
                                .errorCode())
                        .as("%s in %s, %s (seed %d)", territory, period, view, seed)
                        .isEqualTo("BAD_USER_INPUT");
                continue;
            }
            var report = report(period, territory, view);
            var sold = sold(from, months, view);
            var targets = targets(from, months, view);

            List<JsonNode> shown = new ArrayList<>(List.of(report.path("node")));
            report.path("children").forEach(shown::add);
            assertThat(shown.get(0).at("/territory/code").asText()).isEqualTo(territory);
            for (var node : shown) {
                var code = node.at("/territory/code").asText();
                assertFigures(
                        node,
                        sold.getOrDefault(code, new Sold(BigDecimal.ZERO, 0)),
                        targets.getOrDefault(code, BigDecimal.ZERO),
                        report,
                        "%s of %s in %s, %s (seed %d)".formatted("%s", code, period, view, seed));
            }
        }
    }

    private static boolean isInTree(DateRange open, LocalDate from, int months, String view) {
        return view.equals("AS_WAS")
                ? open.from().isBefore(from.plusMonths(months)) && open.to().isAfter(from)
                : open.contains(TestDatabase.today());
    }

    /** Every territory with the days on which it is open, also those that are closed or open later. */
    private static Map<String, DateRange> territories() {
        Map<String, DateRange> territories = new TreeMap<>();
        TestDatabase.list("select code, opened_on, coalesce(closed_on, 'infinity') from territory", row -> {
            territories.put(
                    row.getString(1),
                    new DateRange(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
            return row;
        });
        return territories;
    }

    private static void assertFigures(JsonNode node, Sold sold, BigDecimal target, JsonNode report, String figureOf) {
        assertThat(amount(node, "actual")).as(figureOf, "actual").isEqualByComparingTo(sold.net());
        assertThat(node.path("orderCount").asInt()).as(figureOf, "orderCount").isEqualTo(sold.orders());
        var elapsed = BigDecimal.valueOf(report.path("workingDaysElapsed").asInt());
        var all = BigDecimal.valueOf(report.path("workingDays").asInt());
        if (target.signum() > 0) {
            assertThat(amount(node, "target")).as(figureOf, "target").isEqualByComparingTo(target);
        }
        assertRatio(node.path("attainment"), sold.net(), target, figureOf.formatted("attainment"));
        assertRatio(node.path("pace"), sold.net().multiply(all), target.multiply(elapsed), figureOf.formatted("pace"));
    }

    private static void assertRatio(JsonNode ratio, BigDecimal part, BigDecimal whole, String what) {
        if (whole.signum() == 0) {
            assertThat(ratio.isNull()).as(what).isTrue();
        } else {
            assertThat(new BigDecimal(ratio.asText()))
                    .as(what)
                    .isEqualByComparingTo(part.divide(whole, 4, RoundingMode.HALF_UP));
        }
    }

    private static Map<String, BigDecimal> targets(LocalDate from, int months, String view) {
        Map<String, BigDecimal> targets = new HashMap<>();
        TestDatabase.list(
                AIMED,
                row -> {
                    targets.put(row.getString(1), row.getBigDecimal(2));
                    return row;
                },
                view.equals("AS_WAS") ? LocalDate.MIN : TestDatabase.today(),
                from,
                from.plusMonths(months));
        return targets;
    }

    private static Map<String, Sold> sold(LocalDate from, int months, String view) {
        var sql = view.equals("AS_WAS")
                ? SOLD.formatted("sold.territory_id", "sold.order_date")
                : SOLD.formatted("partner.territory_id", "date '" + TestDatabase.today() + "'");
        Map<String, Sold> sold = new HashMap<>();
        TestDatabase.list(
                sql,
                row -> {
                    sold.put(row.getString(1), new Sold(row.getBigDecimal(2), row.getInt(3)));
                    return row;
                },
                from,
                from.plusMonths(months));
        return sold;
    }

    @Test
    void aTerritoryThatWasClosedOrNotYetOpenIsRefusedWithWhatToAskInstead() {
        var closed = TestDatabase.list(
                        "select code, closed_on from territory where closed_on <= ? order by code",
                        row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
                        TestDatabase.today())
                .get(0);
        var opened = TestDatabase.list(
                        "select code, opened_on from territory order by opened_on desc, code",
                        row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .get(0);

        assertRefused(
                YearMonth.from(closed.getValue()),
                closed.getKey(),
                "AS_WAS",
                "territory: it closed on %s. ".formatted(closed.getValue()),
                "territory：该区域自 %s 起已关闭，".formatted(closed.getValue()));
        assertRefused(
                YearMonth.from(closed.getValue().minusMonths(2)),
                closed.getKey(),
                "AS_IS",
                "territory: it closed on %s. ".formatted(closed.getValue()),
                "territory：该区域自 %s 起已关闭，".formatted(closed.getValue()));
        assertRefused(
                YearMonth.from(opened.getValue().minusMonths(1)),
                opened.getKey(),
                "AS_WAS",
                "territory: it opens on %s. ".formatted(opened.getValue()),
                "territory：该区域自 %s 起启用，".formatted(opened.getValue()));
        report(YearMonth.from(closed.getValue().minusMonths(1)).toString(), closed.getKey(), "AS_WAS");
        report(YearMonth.from(opened.getValue()).toString(), opened.getKey(), "AS_WAS");
    }

    private static void assertRefused(YearMonth month, String territory, String view, String english, String chinese) {
        var question = REPORT.formatted(month, territory, view);
        assertThat(Ask.as(DIRECTOR).that(question).errorMessage()).startsWith(english);
        assertThat(Ask.as(DIRECTOR).in("zh-CN").that(question).errorMessage()).startsWith(chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AS_IS", "AS_WAS"})
    void theMonthsOfAYearComeToTheYear(String view) {
        var report = report("2025", "CN-EAST", view);

        assertThat(report.path("months")).hasSize(12);
        assertThat(sum(report.path("months"))).isEqualByComparingTo(amount(report.path("node"), "actual"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2025", "2025-Q2", "2026-03"})
    void theChildrenOfTodayComeToTheirParent(String period) {
        for (var territory : List.of("CN", "CN-EAST", "CN-320000")) {
            var report = report(period, territory, "AS_IS");
            assertThat(sum(report.path("children")))
                    .as("%s in %s", territory, period)
                    .isEqualByComparingTo(amount(report.path("node"), "actual"));
        }
    }

    /** In a month without other targets; all are deleted afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"AS_IS", "AS_WAS"})
    void aTerritoryWithoutATargetHasTheSumOfItsPeoplesTargets(String view) {
        var month = "[2040-03-01,2040-04-01)";
        try {
            target("CN-320200", "E004", month, 100);
            target("CN-320500", "E004", month, 20);
            target("CN-EAST", "nobody", month, 500);

            var province = report("2040-03", "CN-320000", view);
            assertThat(amount(province.path("node"), "target")).isEqualByComparingTo("120");
            assertThat(targetsOf(province.path("children")))
                    .containsOnly(entry("CN-320200", 100), entry("CN-320500", 20));
            var region = report("2040-03", "CN-EAST", view);
            assertThat(amount(region.path("node"), "target")).isEqualByComparingTo("500");
            assertThat(targetsOf(region.path("children"))).containsOnly(entry("CN-320000", 120));
            for (var report : List.of(province, region)) {
                assertThat(report.at("/months/2/target")).isEqualTo(report.at("/node/target"));
                assertThat(report.at("/months/3/target").isNull()).isTrue();
            }
        } finally {
            TestDatabase.change("delete from target where months && ?::daterange", month);
        }
    }

    private static void target(String territory, String employee, String months, int amount) {
        TestDatabase.change("""
                insert into target (territory_id, employee_id, metric, months, amount, currency)
                select id, (select id from employee where number = ?), 'SALES', ?::daterange, ?, 'CNY'
                from territory where code = ?""", employee, months, amount, territory);
    }

    private static Map<String, Integer> targetsOf(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> !node.path("target").isNull())
                .collect(Collectors.toMap(
                        node -> node.at("/territory/code").asText(),
                        node -> amount(node, "target").intValueExact()));
    }

    @Test
    void whatAProvinceSoldBeforeItMovedStaysWithItsFormerRegionAsItWas() {
        var moved =
                TestDatabase.list("""
                select child.code || ' ' || before.code || ' ' || after.code
                from territory_parent was
                join territory_parent now on now.territory_id = was.territory_id and upper(was.valid) = lower(now.valid)
                join territory child on child.id = was.territory_id
                join territory before on before.id = was.parent_id
                join territory after on after.id = now.parent_id
                order by 1""", row -> row.getString(1).split(" ", -1)).get(0);
        var year = String.valueOf(TestDatabase.today().getYear() - 2);

        assertThat(children(report(year, moved[1], "AS_WAS"))).contains(moved[0]);
        assertThat(children(report(year, moved[2], "AS_WAS"))).doesNotContain(moved[0]);
        assertThat(children(report(year, moved[1], "AS_IS"))).doesNotContain(moved[0]);
        assertThat(children(report(year, moved[2], "AS_IS"))).contains(moved[0]);
    }

    private static List<String> children(JsonNode report) {
        return report.path("children").findValuesAsText("code");
    }

    private static JsonNode report(String period, String territory, String view) {
        return Ask.as(DIRECTOR).that(REPORT.formatted(period, territory, view)).at("salesPerformance");
    }

    private static BigDecimal sum(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> amount(node, "actual"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode node, String figure) {
        return new BigDecimal(node.at("/" + figure + "/amount").asText());
    }

    private static String period(LocalDate from, int months) {
        return switch (months) {
            case 1 -> "%d-%02d".formatted(from.getYear(), from.getMonthValue());
            case 3 -> "%d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
            default -> String.valueOf(from.getYear());
        };
    }
}
