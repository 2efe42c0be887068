package dev.tributary.assessment;

import dev.tributary.partners.PartnerDesk;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class KeyAccountTest {

    private static final String ACCOUNTS =
            "keyAccounts(period: \"%s\", first: 100) { totalCount nodes { rank accountClass before sales { amount } share cumulatedShare partner { code } } }";

    @Test
    void classesGoByCumulatedSalesAndEqualSalesRankByCode() {
        var codes = sold("1990-03", 50, 30, 10, 5, 5);

        classify("1990-03");

        // The second reaches exactly 80 %, so the third is B.
        assertThat(rows("1990-03"))
                .containsExactly(
                        "1 A 0.5 0.5 " + codes.get(0),
                        "2 A 0.3 0.8 " + codes.get(1),
                        "3 B 0.1 0.9 " + codes.get(2),
                        "4 B 0.05 0.95 " + codes.get(3),
                        "5 C 0.05 1 " + codes.get(4));
    }

    @Test
    void whatIsWorkedOutFromTheOrdersAloneGivesTheSameClasses() {
        classify("2026");

        var sales = TestDatabase.list("""
                select code, sum(net)
                from (select partner_id, order_date as day, net from sales_order where order_counts(status)
                      union all
                      select partner_id, credited_on, -credit.net
                      from sales_credit credit join sales_order on sales_order.id = order_id
                      where order_counts(status)) sold
                join partner on partner.id = partner_id
                where day >= '2026-01-01' and day < '2027-01-01' and partner.currency = 'CNY'
                group by code having sum(net) > 0 order by sum(net) desc, code""", row -> row.getString(1) + " " + row.getBigDecimal(2));
        var total = sales.stream().map(KeyAccountTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var before = BigDecimal.ZERO;
        List<String> due = new ArrayList<>();
        for (String sold : sales) {
            var accountClass = before.compareTo(total.multiply(new BigDecimal("0.80"))) < 0
                    ? "A"
                    : before.compareTo(total.multiply(new BigDecimal("0.95"))) < 0 ? "B" : "C";
            due.add(due.size() + 1 + " " + accountClass + " " + sold.split(" ", -1)[0]);
            before = before.add(amount(sold));
        }
        assertThat(TestDatabase.list("""
                select rank || ' ' || class || ' ' || code
                from key_account join key_account_period on id = period_id join partner on partner.id = partner_id
                where period = '2026' order by rank""", row -> row.getString(1))).isEqualTo(due);
    }

    @Test
    void classifyingAgainAtTheSameTimeChangesNothing() {
        sold("1991-05", 70, 20, 10);
        classify("1991-05");
        var before = rows("1991-05");
        var written = changes();

        AtOnce.times(4, number -> classify("1991-05"));

        assertThat(rows("1991-05")).isEqualTo(before);
        // A mutant that deletes and inserts leaves entries in the trail.
        assertThat(changes()).isEqualTo(written);
    }

    @Test
    void whoFallsBackOrIsNewIsToldFromTheMonthBefore() {
        var codes = sold("1992-01", 90, 10);
        classify("1992-01");
        order(codes.get(1), "1992-02-10", 80);
        order(codes.get(0), "1992-02-10", 20);
        var later = sold("1992-02", 1);
        classify("1992-02");

        assertThat(Ask.as(DIRECTOR)
                        .that("{ " + ACCOUNTS.formatted("1992-02") + " }")
                        .texts("keyAccounts.nodes.before"))
                .containsExactly("B", "A", "null");
        order(later.get(0), "1992-02-11", 1000);
        classify("1992-02");
        assertThat(rows("1992-02").get(0)).startsWith("1 A").endsWith(later.get(0));
        assertThat(Ask.as(DIRECTOR)
                        .that("{ partner(code: \"%s\") { keyAccounts { period accountClass rank } } }"
                                .formatted(codes.get(0)))
                        .texts("partner.keyAccounts.period"))
                .containsExactly("1992-02", "1992-01");
    }

    @Test
    void aPeriodOfTheFutureOrWithoutSalesCannotBeClassified() {
        assertThat(classify("2999").texts("keyAccountClassify.userErrors.code")).containsExactly("PERIOD_IN_FUTURE");
        assertThat(classify("1950").texts("keyAccountClassify.userErrors.code")).containsExactly("NOTHING_SOLD");
        assertThat(Ask.as(DIRECTOR)
                        .that("{ " + ACCOUNTS.formatted("1950") + " }")
                        .at("keyAccounts.totalCount")
                        .asInt())
                .isZero();
        assertThat(Ask.as(DIRECTOR)
                        .that("{ keyAccounts(period: \"1950\") { period { period } nodes { rank } } }")
                        .at("keyAccounts.period")
                        .isNull())
                .isTrue();
        for (DemoUser other : List.of(REGIONAL, REP, FINANCE, AUDITOR, PARTNER)) {
            assertThat(classifyAs(other, "2025").errorCode()).isEqualTo("FORBIDDEN");
        }
        assertThat(Ask.as(PARTNER)
                        .that("{ viewer { partner { keyAccounts { rank } } } }")
                        .at("viewer.partner.keyAccounts"))
                .isEmpty();
    }

    @Test
    void whoSeesSomeTerritoriesOnlyIsToldClassesButNotWhatTheCompanySells() {
        classify("1993-01");
        sold("1993-02", 500);
        classify("1993-02");

        for (DemoUser all : List.of(DIRECTOR, FINANCE, AUDITOR)) {
            assertThat(Ask.as(all)
                            .that("{ " + ACCOUNTS.formatted("1993-02") + " }")
                            .text("keyAccounts.nodes.0.share"))
                    .isEqualTo("1");
        }
        var own = Ask.as(REP).that("{ " + ACCOUNTS.formatted("1993-02") + " }").at("keyAccounts.nodes.0");
        assertThat(own.path("accountClass").asText()).isEqualTo("A");
        assertThat(own.path("share").isNull()).isTrue();
        assertThat(own.path("cumulatedShare").isNull()).isTrue();
        assertThat(Ask.as(REP)
                        .that("{ keyAccounts(period: \"1993-02\") { known: period { total { amount } } } }")
                        .at("keyAccounts.known.total")
                        .isNull())
                .isTrue();
    }

    @Test
    void partnersAreListedByTheirClassOfTheLatestPeriod() {
        var listed = Ask.as(DIRECTOR).list("partners", "filter: {keyAccountClass: A}", "code", 100, 10);

        assertThat(listed.texts("code")).hasSize(listed.totalCount()).isNotEmpty();
        assertThat(listed.totalCount()).isEqualTo(Integer.parseInt(TestDatabase.one("""
                        select count(*) from key_account where class = 'A' and period_id = latest_key_account_period()""")));
    }

    private static BigDecimal amount(String sold) {
        return new BigDecimal(sold.split(" ", -1)[1]);
    }

    /** Places an order of each amount for a new partner in the month; returns the partners' codes. */
    private static List<String> sold(String month, int... nets) {
        List<String> codes = new ArrayList<>();
        for (int net : nets) {
            codes.add(PartnerDesk.active().code());
            order(codes.get(codes.size() - 1), month + "-05", net);
        }
        return codes;
    }

    private static void order(String partner, String date, int net) {
        TestDatabase.change("""
                insert into sales_order (number, partner_id, territory_id, order_date, status, currency, net, tax, freight, total)
                select 'T-' || gen_random_uuid(), id, territory_id, ?::date, 'CONFIRMED', currency, ?, 0, 0, ?
                from partner where code = ?""", date, net, net, partner);
    }

    private static Answer classify(String period) {
        return classifyAs(DIRECTOR, period);
    }

    private static Answer classifyAs(DemoUser user, String period) {
        return Ask.as(user)
                .that(
                        "mutation { keyAccountClassify(input: {period: \"%s\", idempotencyKey: \"%s\"}) { classified { period total { amount } by { number } } userErrors { code message } } }"
                                .formatted(period, UUID.randomUUID()));
    }

    private static List<String> rows(String period) {
        List<String> rows = new ArrayList<>();
        Ask.as(DIRECTOR)
                .that("{ " + ACCOUNTS.formatted(period) + " }")
                .at("keyAccounts.nodes")
                .forEach(node -> rows.add(String.join(
                        " ",
                        node.path("rank").asText(),
                        node.path("accountClass").asText(),
                        node.path("share").asText(),
                        node.path("cumulatedShare").asText(),
                        node.path("partner").path("code").asText())));
        return rows;
    }

    private static String changes() {
        return TestDatabase.one("select count(*) from audit_entry where part = 'key_account'");
    }
}
