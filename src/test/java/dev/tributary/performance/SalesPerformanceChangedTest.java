package dev.tributary.performance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.door.SocketClient;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

/** Subscribers of a territory's figures get an event when these change, and no other event. */
@QuarkusTest
class SalesPerformanceChangedTest {

    /** Visible to the service's own role only. */
    private static final String CUT_OFF = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and query in ('listen changes', 'select 1') and pid <> pg_backend_pid()""";

    /** Fewer than one caller may have open. */
    private static final int ORDERS = 90;

    private final YearMonth month = YearMonth.from(TestDatabase.today());
    private final String product = PlaceOrder.products().get(0);

    @Test
    void theFiguresComeAtOnceAndAgainWithEachOrder() {
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("cn", subscription("CN", month.toString()));
            var before = actual(socket.next("next"));
            assertThat(before).isEqualByComparingTo(asked(DIRECTOR, "CN"));

            var first = order("100");
            var then = awaitActual(socket, before.add(first));
            assertThat(asked(DIRECTOR, "CN")).isEqualByComparingTo(then);

            var second = order("250.5");
            awaitActual(socket, then.add(second));
        }
    }

    @Test
    void aYearChangesWithTheMonthAndAPastYearDoesNot() {
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("year", subscription("CN", String.valueOf(month.getYear())));
            socket.subscribe("past", subscription("CN", String.valueOf(month.getYear() - 1)));
            Stream.of(1, 2).forEach(answer -> socket.next("next"));

            order("10");
            var told = socket.next();
            assertThat(told.path("id").asText()).isEqualTo("year");
            // An event for the past year would come before this answer.
            socket.subscribe("now", subscription("CN", month.toString()));
            assertThat(socket.next().path("id").asText()).isEqualTo("now");
        }
    }

    @Test
    void anotherTerritorysOrderIsNotTold() {
        var elsewhere = TestDatabase.one("""
                select min(territory.code) from territory
                where length(code) = 9 and not exists (
                    select from territory_ancestry above join partner on partner.territory_id = above.territory_id
                    where above.ancestor_id = territory.id and partner.code = 'P0001')""");
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("elsewhere", subscription(elsewhere, month.toString()))
                    .next("next");
            socket.subscribe("cn", subscription("CN", month.toString())).next("next");

            order("10");
            assertThat(socket.next().path("id").asText()).isEqualTo("cn");
            socket.subscribe("now", subscription(elsewhere, month.toString()));
            assertThat(socket.next().path("id").asText()).isEqualTo("now");
        }
    }

    @Test
    void everybodyIsToldWhatTheyMaySeeAndNoMore() {
        var own = TestDatabase.one("""
                select min(territory.code) from territory
                join territory_assignment held on held.territory_id = territory.id and held.valid @> ?::date
                join employee on employee.id = held.employee_id
                where employee.subject = ?""", TestDatabase.today().toString(), REP.subject());
        try (var rep = SocketClient.signedIn(REP);
                var regional = SocketClient.signedIn(REGIONAL);
                var partner = SocketClient.signedIn(PARTNER)) {
            rep.subscribe("own", subscription(own, month.toString()));
            assertThat(actual(rep.next("next"))).isEqualByComparingTo(asked(REP, own));
            rep.subscribe("all", subscription("CN", month.toString()));
            assertRefused(rep, "BAD_USER_INPUT");
            regional.subscribe("all", subscription("CN", month.toString()));
            assertRefused(regional, "BAD_USER_INPUT");
            partner.subscribe("all", subscription(own, month.toString()));
            assertRefused(partner, "FORBIDDEN");
        }
    }

    private static void assertRefused(SocketClient socket, String code) {
        assertThat(socket.next("error").at("/0/extensions/code").asText()).isEqualTo(code);
    }

    /** Values that were loaded for an earlier event must not answer a later one. */
    @Test
    void whatIsLoadedForOneEventIsLoadedAnewForTheNext() {
        var name = TestDatabase.one("select name from territory where code = 'CN-EAST'");
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("names", """
                    subscription { salesPerformanceChanged(period: "%s", territory: "CN-320000") {
                        node { territory { parent { name } } } } }""".formatted(month));
            assertThat(parentIn(socket.next("next"))).isEqualTo(name);

            rename("华东新区");
            await(socket, told -> parentIn(told).equals("华东新区"));
        } finally {
            rename(name);
        }
    }

    private static String parentIn(JsonNode payload) {
        return payload.at("/data/salesPerformanceChanged/node/territory/parent/name")
                .asText();
    }

    private static void rename(String name) {
        var since = TestDatabase.one("""
                select lower(valid) from territory_parent join territory on territory.id = territory_id
                where code = 'CN-EAST'""");
        Importing.file("territories", Importing.TERRITORIES + "CN-EAST,CN," + name + "," + since)
                .statusCode(200);
    }

    /** The server may have missed notices, so all subscribers read again. */
    @Test
    void aChangeIsToldThoughTheConnectionThatHearsOfItWasCut() throws SQLException {
        try (var socket = SocketClient.signedIn(DIRECTOR);
                var service = TestDatabase.asService()) {
            socket.subscribe("cn", subscription("CN", month.toString()));
            var before = actual(socket.next("next"));

            assertThat(TestDatabase.list(service, CUT_OFF, row -> row.getBoolean(1)))
                    .containsExactly(true);
            var amount = order("77");
            awaitActual(socket, before.add(amount));

            var later = order("33");
            awaitActual(socket, before.add(amount).add(later));
        }
    }

    /** Many orders at the same time cause one or a few reads, the last of which has them all. */
    @Test
    void aBurstOfOrdersIsToldInFewEvents() {
        try (var socket = SocketClient.signedIn(DIRECTOR)) {
            socket.subscribe("cn", subscription("CN", month.toString()));
            var before = actual(socket.next("next"));
            for (int order = 0; order < ORDERS; order++) {
                socket.subscribe("order" + order, """
                        mutation { orderPlace(input: {partner: "P0001", idempotencyKey: "%s",
                            lines: [{product: "%s", quantity: "1", unitPrice: "1"}]}) { userErrors { code } } }""".formatted(UUID.randomUUID(), product));
            }
            int events = 0;
            JsonNode told;
            do {
                told = nextOf("cn", socket);
                events++;
            } while (actual(told.path("payload")).compareTo(before.add(new BigDecimal(ORDERS))) < 0);

            assertThat(actual(told.path("payload"))).isEqualByComparingTo(before.add(new BigDecimal(ORDERS)));
            assertThat(events).isLessThan(ORDERS / 2);
        }
    }

    private BigDecimal order(String price) {
        PlaceOrder.of("P0001").line(product, "1", price).placedBy(Ask.as(DIRECTOR));
        return new BigDecimal(price);
    }

    private static BigDecimal awaitActual(SocketClient socket, BigDecimal expected) {
        return actual(await(socket, told -> actual(told).compareTo(expected) == 0));
    }

    private static JsonNode await(SocketClient socket, Predicate<JsonNode> expected) {
        return Stream.generate(() -> socket.next("next"))
                .filter(expected)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode nextOf(String id, SocketClient socket) {
        return Stream.generate(socket::next)
                .filter(message -> message.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String subscription(String territory, String period) {
        return "subscription { salesPerformanceChanged(period: \"%s\", territory: \"%s\") { node { actual { amount } } } }"
                .formatted(period, territory);
    }

    private static BigDecimal actual(JsonNode payload) {
        return new BigDecimal(
                payload.at("/data/salesPerformanceChanged/node/actual/amount").asText());
    }

    private BigDecimal asked(DemoUser user, String territory) {
        return new BigDecimal(Ask.as(user)
                .that("{ salesPerformance(period: \"%s\", territory: \"%s\") { node { actual { amount } } } }"
                        .formatted(month, territory))
                .text("salesPerformance.node.actual.amount"));
    }
}
