package dev.tributary.performance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.partners.PartnerDesk;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each test has schemes of a future year of its own, so that none uses another's. */
@QuarkusTest
class ScorecardTest {

    /** Orders that count, and their credits, which lower the sales of their own day. */
    private static final String SOLD = """
            select partner_id, order_date, %1$s from sales_order where order_counts(status)
            union all
            select partner_id, credited_on, -credit.%1$s
            from sales_credit credit join sales_order on sales_order.id = order_id where order_counts(status)""";

    private static final String CARD =
            "period total rank scores { criterion figure points weight appliedWeight missing } scheme { validFrom partnerKind }";

    private static final List<Map<String, Object>> ALL_FIVE = List.of(
            weight("SALES", "0.3", "0", "2000"),
            weight("GROWTH", "0.2", "-0.2", "0.3"),
            weight("COLLECTION", "0.25", "0.2", "1"),
            weight("CONVERSION", "0.15", "0", "1"),
            weight("COMPLAINTS", "0.1", "5", "0"));

    @Test
    void figuresFollowTheirFormulasAndUnmeasuredOnesGiveUpTheirWeight() {
        set("DISTRIBUTOR", "2130-01-01", ALL_FIVE);
        var partner = PartnerDesk.active().code();
        order(partner, "2129-03-31", "1000", "1130");
        order(partner, "2130-03-01", "700", "791");
        order(partner, "2130-03-31", "500", "565");
        order(partner, "2130-04-01", "9000", "9999");
        cancelled(partner, "2130-03-15", "4000");
        receipt(partner, "2130-03-31", "678");
        receipt(partner, "2130-04-01", "5");
        // Followed on the 30th day, on none of 30 days, and not made at all.
        visit(partner, "2130-03-02", "COMPLETED", "CN-320500");
        visit(partner, "2130-02-28", "COMPLETED", "CN-320500");
        visit(partner, "2130-03-10", "PLANNED", "CN-320500");

        var card = card(DIRECTOR, partner, "2130-03");

        // 1200 of 2000; 20 % more, on the way from −20 % to 30 %; 678 ÷ 1356, on the way from 0.2 to 1; one visit of
        // one.
        assertThat(scores(card))
                .containsExactly(
                        "SALES 1200 60 0.3 0.3333 null",
                        "GROWTH 0.2 80 0.2 0.2222 null",
                        "COLLECTION 0.5 37.5 0.25 0.2778 null",
                        "CONVERSION 1 100 0.15 0.1667 null",
                        "COMPLAINTS null null 0.1 0 NO_FACTS_YET");
        // Mutant: divides by all weights, not by those of measured criteria; the result is 58.38.
        // (60 × .3 + 80 × .2 + 37.5 × .25 + 100 × .15) ÷ .9 = 58.375 ÷ .9
        assertThat(card.path("total").asText()).isEqualTo("64.86");
        assertThat(card.path("rank").isNull()).isTrue();
    }

    @Test
    void aVisitCountsWhereAnOrderFollowsWithinThirtyDaysAndNotOnTheThirtyFirst() {
        set("DISTRIBUTOR", "2132-01-01", List.of(weight("CONVERSION", "1", "0", "1")));
        var partner = PartnerDesk.active().code();
        visit(partner, "2132-03-01", "COMPLETED", "CN-320500");
        // Mutant: 31 days; it counts this one.
        order(partner, "2132-04-01", "1", "1");
        assertThat(scores(card(DIRECTOR, partner, "2132-03"))).containsExactly("CONVERSION 0 0 1 1 null");

        order(partner, "2132-03-31", "1", "1");
        assertThat(scores(card(DIRECTOR, partner, "2132-03"))).containsExactly("CONVERSION 1 100 1 1 null");
    }

    @Test
    void aPartnerOfWhichNothingIsKnownIsToldWhyAndJudgedByWhatIs() {
        set("DISTRIBUTOR", "2134-01-01", ALL_FIVE);
        var partner = PartnerDesk.active().code();

        var card = card(DIRECTOR, partner, "2134-Q1");

        assertThat(scores(card))
                .containsExactly(
                        "SALES 0 0 0.3 1 null",
                        "GROWTH null null 0.2 0 NO_SALES_A_YEAR_BEFORE",
                        "COLLECTION null null 0.25 0 NO_SALES",
                        "CONVERSION null null 0.15 0 NO_VISITS",
                        "COMPLAINTS null null 0.1 0 NO_FACTS_YET");
        assertThat(card.path("total").asText()).isEqualTo("0");
    }

    @Test
    void whereNothingCanBeMeasuredThereIsNoTotalAndNoPlaceInTheList() {
        set("DISTRIBUTOR", "2136-01-01", List.of(weight("COMPLAINTS", "1", "5", "0")));
        var partner = PartnerDesk.active().code();

        assertThat(card(DIRECTOR, partner, "2136-01").path("total").isNull()).isTrue();
        assertThat(Ask.as(DIRECTOR)
                        .list("partnerScorecards", "period: \"2136-01\" filter: {kind: DISTRIBUTOR}", "total", 100, 1)
                        .totalCount())
                .isZero();
    }

    @Test
    void salesAreMeasuredByTheMonthHoweverLongThePeriod() {
        set("DISTRIBUTOR", "2138-01-01", List.of(weight("SALES", "1", "0", "1000")));
        var partner = PartnerDesk.active().code();
        order(partner, "2138-02-10", "750", "750");

        assertThat(scores(card(DIRECTOR, partner, "2138-02"))).containsExactly("SALES 750 75 1 1 null");
        assertThat(scores(card(DIRECTOR, partner, "2138-Q1"))).containsExactly("SALES 750 25 1 1 null");
        assertThat(scores(card(DIRECTOR, partner, "2138"))).containsExactly("SALES 750 6.25 1 1 null");
    }

    @Test
    void aPeriodUnderWayIsComparedWithTheSameDaysAYearBefore() {
        var today = TestDatabase.today();
        var partner = PartnerDesk.active().code();
        order(partner, today.toString(), "150", "150");
        order(partner, today.minusYears(1).toString(), "100", "100");
        // Mutant: takes all of the year before, and finds a loss.
        order(partner, today.minusYears(1).plusDays(1).toString(), "999", "999");

        assertThat(scores(card(DIRECTOR, partner, String.valueOf(today.getYear()))))
                .anyMatch(score -> score.startsWith("GROWTH 0.5 "));
    }

    @Test
    void thePeriodsLastDaySaysWhichSchemeHoldsAndAKindsOwnComesFirst() {
        set(null, "2140-01-01", List.of(weight("SALES", "1", "0", "100")));
        set("DISTRIBUTOR", "2140-02-28", List.of(weight("SALES", "1", "0", "200")));
        set(null, "2140-03-01", List.of(weight("SALES", "1", "0", "300")));
        set("DISTRIBUTOR", "2140-04-01", List.of(weight("SALES", "1", "0", "400")));
        var partner = PartnerDesk.active().code();

        // Mutant: takes the latest scheme of any kind, and measures March by the general one.
        // In January the kind has a scheme of an earlier test, which holds until the next one.
        assertThat(List.of("2140-02", "2140-03", "2140-Q1", "2140-Q2", "2140-12"))
                .extracting(period -> card(DIRECTOR, partner, period)
                        .path("scheme")
                        .path("validFrom")
                        .asText())
                .containsExactly("2140-02-28", "2140-02-28", "2140-02-28", "2140-04-01", "2140-04-01");
    }

    @Test
    void theWholeListIsWhatIsWorkedOutFromTheFactsAlone() {
        var year = TestDatabase.today().getYear() - 1;
        var due = workedOut(year);

        var listed = Ask.as(DIRECTOR)
                .list(
                        "partnerScorecards",
                        "period: \"" + year + "\"",
                        "rank total partner { code } scores { criterion figure points }",
                        37,
                        Integer.MAX_VALUE);

        assertThat(listed.totalCount()).isEqualTo(due.size());
        assertThat(listed.nodes().stream()
                        .map(card -> card.path("partner").path("code").asText() + " "
                                + card.path("total").asText() + " "
                                + StreamSupport.stream(card.path("scores").spliterator(), false)
                                        .map(score -> score.path("figure").asText() + ":"
                                                + score.path("points").asText())
                                        .collect(Collectors.joining(" "))))
                .containsExactlyInAnyOrderElementsOf(due);
        var totals = listed.texts("total").stream().map(BigDecimal::new).toList();
        assertThat(totals).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(listed.texts("rank"))
                .isEqualTo(totals.stream()
                        .map(total -> String.valueOf(1
                                + totals.stream()
                                        .filter(other -> other.compareTo(total) > 0)
                                        .count()))
                        .toList());
        var worst = Ask.as(DIRECTOR)
                .list("partnerScorecards", "period: \"" + year + "\" orderBy: WORST", "total", 41, Integer.MAX_VALUE);
        assertThat(worst.texts("total"))
                .hasSize(due.size())
                .isEqualTo(listed.texts("total").stream()
                        .sorted((one, other) -> new BigDecimal(one).compareTo(new BigDecimal(other)))
                        .toList());
    }

    @Test
    void whoSeesSomeTerritoriesSeesTheSameOfTheirPartnersAndNothingOfOthers() {
        set(
                "DISTRIBUTOR",
                "2150-01-01",
                List.of(weight("SALES", "0.5", "0", "1000"), weight("CONVERSION", "0.5", "0", "1")));
        var own = PartnerDesk.active().code();
        order(own, "2150-05-05", "400", "400");
        // This finds the mutant of the function without the owner's rights.
        // In a plan of somebody far away: with the caller's rights there is no visit, as for finance, which sees
        // none.
        visit(own, "2150-05-01", "COMPLETED", "CN-440000");
        visit(own, "2150-05-20", "COMPLETED", "CN-440000");
        var elsewhere = elsewhere();
        order(elsewhere, "2150-05-05", "900", "900");

        var card = card(DIRECTOR, own, "2150-05");
        assertThat(scores(card)).containsExactly("SALES 400 40 0.5 0.5 null", "CONVERSION 0.5 50 0.5 0.5 null");
        for (DemoUser other : List.of(REP, MANAGER, REGIONAL, SUPPORT, FINANCE, AUDITOR)) {
            assertThat(card(other, own, "2150-05")).as(other.name()).isEqualTo(card);
        }
        var list =
                "partnerScorecards(period: \"2150-05\", filter: {kind: DISTRIBUTOR}, first: 2) { totalCount nodes { rank total partner { code } } }";
        assertThat(Ask.as(DIRECTOR).that("{ " + list + " }").texts("partnerScorecards.nodes.partner.code"))
                .containsExactly(elsewhere, own);
        var ofRep = Ask.as(REP).that("{ " + list + " }");
        assertThat(ofRep.texts("partnerScorecards.nodes.partner.code")).startsWith(own);
        assertThat(ofRep.text("partnerScorecards.nodes.0.rank")).isEqualTo("1");
        assertThat(ofRep.text("partnerScorecards.totalCount")).isEqualTo(TestDatabase.one("""
                select count(*) from partner
                where kind = 'DISTRIBUTOR' and status in ('ACTIVE', 'SUSPENDED', 'ENDED') and merged_into_id is null
                  and territory_id in (select territory_id from territory_assignment
                      join employee on employee.id = employee_id
                      where number = 'E004' and valid @> business_date())"""));
    }

    @Test
    void aListIsNarrowedByTerritoryKindAndStatus() {
        set(null, "2152-01-01", List.of(weight("SALES", "1", "0", "1000")));
        set("DISTRIBUTOR", "2152-01-01", List.of(weight("SALES", "1", "0", "1000")));
        for (var narrowed : Map.of(
                        "territory: \"CN-EAST\"",
                        "territory_id in (select a.territory_id from territory_ancestry a join territory t on t.id = a.ancestor_id where t.code = 'CN-EAST' and a.valid @> business_date())",
                        "kind: RETAILER",
                        "kind = 'RETAILER'",
                        "status: SUSPENDED",
                        "status = 'SUSPENDED'",
                        "status: PROSPECT",
                        "false")
                .entrySet()) {
            assertThat(Ask.as(DIRECTOR)
                            .that("{ partnerScorecards(period: \"2152-06\", filter: {%s}) { totalCount } }"
                                    .formatted(narrowed.getKey()))
                            .text("partnerScorecards.totalCount"))
                    .as(narrowed.getKey())
                    .isEqualTo(TestDatabase.one("""
                            select count(*) from partner
                            where status in ('ACTIVE', 'SUSPENDED', 'ENDED') and merged_into_id is null
                              and currency = 'CNY' and\s""" + narrowed.getValue()));
        }
    }

    @Test
    void howAPartnerIsJudgedIsNotThePartnersToKnow() {
        assertThat(Ask.as(PARTNER)
                        .that("{ partnerScorecards(period: \"2025\") { totalCount } }")
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(Ask.as(PARTNER).that("{ scorecardSchemes { validFrom } }").errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(Ask.as(PARTNER)
                        .that("{ viewer { partner { scorecard(period: \"2025\") { total } } } }")
                        .at("viewer.partner.scorecard")
                        .isNull())
                .isTrue();
        assertThat(Ask.as(DIRECTOR)
                        .that("{ partner(code: \"P0001\") { scorecard(period: \"2025\") { total } } }")
                        .at("partner.scorecard.total")
                        .isNull())
                .isFalse();
    }

    @Test
    void whoHasNeverBeenActiveHasNoScorecard() {
        var prospect = PartnerDesk.entered(REP).code();

        assertThat(card(DIRECTOR, prospect, "2025").isNull()).isTrue();
    }

    @Test
    void pointsLieWithinNoughtAndAHundredAndRiseWithWhatIsBetter() {
        var random = new Random(20261127);
        List<String> figures = new ArrayList<>();
        List<String> zeros = new ArrayList<>();
        List<String> fulls = new ArrayList<>();
        for (int draw = 0; draw < 2000; draw++) {
            var zero = BigDecimal.valueOf(random.nextInt(-50_000, 50_000), 4);
            var full = BigDecimal.valueOf(random.nextInt(-50_000, 50_000), 4);
            if (zero.compareTo(full) != 0) {
                // Two figures on the same scale, the second at least as good.
                var one = BigDecimal.valueOf(random.nextInt(-90_000, 90_000), 4);
                var better = one.add(BigDecimal.valueOf((long) random.nextInt(9000) * full.compareTo(zero), 4));
                for (var figure : List.of(one, better)) {
                    figures.add(figure.toPlainString());
                    zeros.add(zero.toPlainString());
                    fulls.add(full.toPlainString());
                }
            }
        }

        var points = TestDatabase.list(
                "select scorecard_points(f, z, u) from unnest(?::numeric[], ?::numeric[], ?::numeric[]) with ordinality drawn (f, z, u, n) order by n",
                row -> row.getBigDecimal(1),
                "{" + String.join(",", figures) + "}",
                "{" + String.join(",", zeros) + "}",
                "{" + String.join(",", fulls) + "}");

        assertThat(points).hasSize(figures.size());
        for (int at = 0; at < points.size(); at++) {
            assertThat(points.get(at)).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
            assertThat(points.get(at))
                    .as("%s from %s to %s", figures.get(at), zeros.get(at), fulls.get(at))
                    .isEqualByComparingTo(points(figures.get(at), zeros.get(at), fulls.get(at)));
            if (at % 2 == 1) {
                assertThat(points.get(at)).isGreaterThanOrEqualTo(points.get(at - 1));
            }
        }
        assertThat(TestDatabase.one("select scorecard_points(null, 0, 1)")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into scorecard_scheme (valid_from, currency) values ('2900-01-01', 'CNY')",
                "with made as (insert into scorecard_scheme (valid_from, currency) values ('2900-01-02', 'CNY') returning id)"
                        + " insert into scorecard_criterion select id, 'SALES', 0.9999, 0, 1 from made",
                "insert into scorecard_criterion select scheme_id, 'COMPLAINTS', 0.0001, 1, 0 from scorecard_criterion"
                        + " group by scheme_id having not 'COMPLAINTS' = any (array_agg(criterion)) limit 1",
                "update scorecard_criterion set weight = weight / 2",
                "delete from scorecard_criterion where criterion = 'SALES'"
            })
    void weightsSumToExactlyOneWhoeverWritesThem(String change) throws SQLException {
        // Each of these catches the mutant of the trigger that accepts sums below 1.
        // A scheme to break, unless it exists from the change before.
        setAs(DIRECTOR, "ALLIANCE", "2160-01-01", List.of(weight("SALES", "1", "0", "1")));
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("scorecard_weights_sum_to_one");
        }
    }

    @Test
    void ofSeveralAtOnceOneSetsTheSchemeOfADay() {
        var answers = AtOnce.times(
                4,
                number -> setAs(
                        DIRECTOR,
                        "AGENCY",
                        "2170-01-01",
                        List.of(weight("SALES", "1", "0", String.valueOf(number + 1)))));

        // Mutant: without the constraint there are four.
        assertThat(answers.stream()
                        .map(answer -> answer.texts("scorecardSchemeSet.userErrors.code"))
                        .toList())
                .containsExactlyInAnyOrder(List.of(), List.of("DAY_TAKEN"), List.of("DAY_TAKEN"), List.of("DAY_TAKEN"));
        assertThat(TestDatabase.one("select count(*) from scorecard_scheme where valid_from = '2170-01-01'"))
                .isEqualTo("1");
    }

    @Test
    void aSchemeThatCannotBeIsRefusedWithItsReasonInBothLanguages() {
        var yesterday = TestDatabase.today().minusDays(1).toString();
        assertThat(setAs(DIRECTOR, null, yesterday, ALL_FIVE).texts("scorecardSchemeSet.userErrors.code"))
                .containsExactly("DATE_IN_PAST");
        assertThat(setAs(
                                DIRECTOR,
                                null,
                                "2171-01-01",
                                List.of(weight("SALES", "0.5", "1", "1"), weight("SALES", "-0.6", "0", "1")))
                        .texts("scorecardSchemeSet.userErrors.code"))
                .containsExactly("NO_SCALE", "CRITERION_TWICE", "WEIGHT_NOT_POSITIVE", "WEIGHTS_NOT_ONE");
        var chinese = Ask.as(DIRECTOR)
                .in("zh-CN")
                .that(MUTATION, Map.of("input", input(null, "2171-01-01", List.of(weight("SALES", "0.5", "0", "1")))));
        assertThat(chinese.text("scorecardSchemeSet.userErrors.0.message")).isEqualTo("权重之和为 0.5，请使其正好等于 1。");
        for (DemoUser other : List.of(REGIONAL, MANAGER, REP, FINANCE, AUDITOR, PARTNER)) {
            assertThat(setAs(other, null, "2171-01-01", ALL_FIVE).errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void theSameKeyTwiceIsOneScheme() {
        var input = input("AGENCY", "2172-01-01", ALL_FIVE);
        var first = Ask.as(DIRECTOR).that(MUTATION, Map.of("input", input));
        var second = Ask.as(DIRECTOR).that(MUTATION, Map.of("input", input));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.text("scorecardSchemeSet.scheme.by.number")).isEqualTo("E001");
        assertThat(first.texts("scorecardSchemeSet.scheme.criteria.criterion"))
                .containsExactly("SALES", "GROWTH", "COLLECTION", "CONVERSION", "COMPLAINTS");
        var on = Ask.as(REP).that("{ scorecardSchemes(on: \"2172-01-01\") { partnerKind validFrom } }");
        assertThat(on.texts("scorecardSchemes.partnerKind")).startsWith("null").contains("AGENCY");
        assertThat(Ask.as(REP)
                        .that("{ scorecardSchemes(on: \"2171-12-31\") { partnerKind validFrom } }")
                        .texts("scorecardSchemes.validFrom"))
                .doesNotContain("2172-01-01");
    }

    /** By the demo company's scheme: a line for each measured partner, from orders, receipts and visits only. */
    private static List<String> workedOut(int year) {
        Map<String, BigDecimal> net = sums(SOLD.formatted("net"), year);
        Map<String, BigDecimal> before = sums(SOLD.formatted("net"), year - 1);
        Map<String, BigDecimal> total = sums(SOLD.formatted("total"), year);
        Map<String, BigDecimal> paid = sums("select partner_id, received_on, amount from receipt", year);
        Map<String, List<LocalDate>> ordered =
                days("select partner_id, order_date from sales_order where order_counts(status)");
        Map<String, List<LocalDate>> visited =
                days("select partner_id, planned_on from visit where status = 'COMPLETED'");
        Map<String, String[]> scale = new LinkedHashMap<>();
        TestDatabase.list(
                        "select criterion, weight, zero_at, full_at from scorecard_criterion join scorecard_scheme on id = scheme_id where partner_kind is null and valid_from < ?::date",
                        row -> new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)},
                        TestDatabase.today().toString())
                .forEach(row -> scale.put(row[0], row));
        List<String> due = new ArrayList<>();
        TestDatabase.list(
                        "select id, code, currency from partner where status in ('ACTIVE', 'SUSPENDED', 'ENDED') and merged_into_id is null",
                        row -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .forEach(partner -> {
                    var id = partner[0];
                    Map<String, BigDecimal> figures = new LinkedHashMap<>();
                    if (partner[2].equals("CNY")) {
                        figures.put("SALES", net.getOrDefault(id, BigDecimal.ZERO));
                    }
                    var sold = net.getOrDefault(id, BigDecimal.ZERO);
                    var then = before.getOrDefault(id, BigDecimal.ZERO);
                    if (then.signum() > 0) {
                        figures.put("GROWTH", ratio(sold.subtract(then), then));
                    }
                    var owed = total.getOrDefault(id, BigDecimal.ZERO);
                    if (owed.signum() > 0) {
                        figures.put("COLLECTION", ratio(paid.getOrDefault(id, BigDecimal.ZERO), owed));
                    }
                    var visits = visited.getOrDefault(id, List.of()).stream()
                            .filter(day -> day.getYear() == year)
                            .toList();
                    if (!visits.isEmpty()) {
                        var followed = visits.stream()
                                .filter(visit -> ordered.getOrDefault(id, List.of()).stream()
                                        .anyMatch(day -> !day.isBefore(visit) && !day.isAfter(visit.plusDays(30))))
                                .count();
                        figures.put(
                                "CONVERSION", ratio(BigDecimal.valueOf(followed), BigDecimal.valueOf(visits.size())));
                    }
                    var points = BigDecimal.ZERO;
                    var weights = BigDecimal.ZERO;
                    List<String> told = new ArrayList<>();
                    for (var criterion : List.of("SALES", "GROWTH", "COLLECTION", "CONVERSION", "COMPLAINTS")) {
                        var figure = figures.get(criterion);
                        if (figure == null) {
                            told.add("null:null");
                            continue;
                        }
                        var of = Objects.requireNonNull(scale.get(criterion));
                        var times = new BigDecimal(criterion.equals("SALES") ? 12 : 1);
                        var given = points(
                                figure.toPlainString(),
                                new BigDecimal(of[2]).multiply(times).toPlainString(),
                                new BigDecimal(of[3]).multiply(times).toPlainString());
                        points = points.add(given.multiply(new BigDecimal(of[1])));
                        weights = weights.add(new BigDecimal(of[1]));
                        told.add(shortest(figure) + ":" + shortest(given));
                    }
                    if (weights.signum() == 0) {
                        return;
                    }
                    due.add(partner[1] + " " + shortest(points.divide(weights, 2, RoundingMode.HALF_UP)) + " "
                            + String.join(" ", told));
                });
        return due;
    }

    private static Map<String, BigDecimal> sums(String sql, int year) {
        Map<String, BigDecimal> sums = new HashMap<>();
        TestDatabase.list(
                        sql,
                        row -> Map.entry(
                                row.getString(1) + " "
                                        + row.getObject(2, LocalDate.class).getYear(),
                                row.getBigDecimal(3)))
                .forEach(row -> {
                    if (row.getKey().endsWith(" " + year)) {
                        sums.merge(row.getKey().split(" ", -1)[0], row.getValue(), BigDecimal::add);
                    }
                });
        return sums;
    }

    private static Map<String, List<LocalDate>> days(String sql) {
        return TestDatabase.list(sql, row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal points(String figure, String zeroAt, String fullAt) {
        var zero = new BigDecimal(zeroAt);
        var share = new BigDecimal(figure)
                .subtract(zero)
                .multiply(new BigDecimal(100))
                .divide(new BigDecimal(fullAt).subtract(zero), 20, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(new BigDecimal(100)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static final String MUTATION = """
            mutation ($input: ScorecardSchemeSetInput!) {
              scorecardSchemeSet(input: $input) {
                scheme { partnerKind validFrom currency by { number } criteria { criterion weight zeroAt fullAt } }
                userErrors { code message field } } }""";

    private static Map<String, Object> weight(String criterion, String weight, String zeroAt, String fullAt) {
        return Map.of("criterion", criterion, "weight", weight, "zeroAt", zeroAt, "fullAt", fullAt);
    }

    private static Map<String, Object> input(@Nullable String kind, String from, List<Map<String, Object>> criteria) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "validFrom",
                from,
                "criteria",
                criteria,
                "idempotencyKey",
                UUID.randomUUID().toString()));
        if (kind != null) {
            input.put("partnerKind", kind);
        }
        return input;
    }

    private static Answer setAs(DemoUser user, @Nullable String kind, String from, List<Map<String, Object>> criteria) {
        return Ask.as(user).that(MUTATION, Map.of("input", input(kind, from, criteria)));
    }

    private static void set(@Nullable String kind, String from, List<Map<String, Object>> criteria) {
        assertThat(setAs(DIRECTOR, kind, from, criteria).at("scorecardSchemeSet.userErrors"))
                .isEmpty();
    }

    private static JsonNode card(DemoUser user, String partner, String period) {
        return Ask.as(user)
                .that("{ partner(code: \"%s\") { scorecard(period: \"%s\") { %s } } }".formatted(partner, period, CARD))
                .at("partner.scorecard");
    }

    private static List<String> scores(JsonNode card) {
        return StreamSupport.stream(card.path("scores").spliterator(), false)
                .map(score -> String.join(
                        " ",
                        IntStream.range(0, 6)
                                .mapToObj(
                                        List.of("criterion", "figure", "points", "weight", "appliedWeight", "missing")
                                                ::get)
                                .map(field -> score.path(field).asText())
                                .toList()))
                .toList();
    }

    /** A partner that may order, where the rep sees nothing. */
    private static String elsewhere() {
        var code = PartnerDesk.active().code();
        TestDatabase.change(
                "update partner set territory_id = (select id from territory where code = 'CN-440100') where code = ?",
                code);
        return code;
    }

    private static void order(String partner, String date, String net, String total) {
        sold(partner, date, net, total, "CONFIRMED");
    }

    private static void cancelled(String partner, String date, String net) {
        sold(partner, date, net, net, "CANCELLED");
    }

    private static void sold(String partner, String date, String net, String total, String status) {
        TestDatabase.change("""
                insert into sales_order (number, partner_id, territory_id, order_date, status, currency, net, tax, freight, total)
                select 'T-' || gen_random_uuid(), id, territory_id, ?::date, ?, currency, ?::numeric, ?::numeric - ?::numeric, 0,
                       ?::numeric
                from partner where code = ?""", date, status, net, total, net, total, partner);
    }

    private static void receipt(String partner, String date, String amount) {
        TestDatabase.change("""
                insert into receipt (number, partner_id, received_on, currency, amount)
                select 'T-' || gen_random_uuid(), id, ?::date, currency, ?::numeric from partner where code = ?""", date, amount, partner);
    }

    /** No operation makes a visit yet. */
    private static void visit(String partner, String date, String status, String territory) {
        TestDatabase.change("""
                insert into visit_plan (employee_id, territory_id, week_start, status)
                select employee.id, territory.id, date_trunc('week', ?::date)::date, 'APPROVED'
                from employee, territory where employee.number = ? and territory.code = ?
                on conflict do nothing""", date, territory.equals("CN-320500") ? "E004" : "E020", territory);
        TestDatabase.change(
                """
                insert into visit (plan_id, partner_id, planned_on, purpose, status, checked_in_at, completed_at)
                select visit_plan.id, partner.id, ?::date, '拜访', ?, case when ? = 'COMPLETED' then now() end,
                       case when ? = 'COMPLETED' then now() end
                from partner, visit_plan join employee on employee.id = employee_id
                where partner.code = ? and week_start = date_trunc('week', ?::date)::date and employee.number = ?""", date, status, status, status, partner, date, territory.equals("CN-320500") ? "E004" : "E020");
    }
}
