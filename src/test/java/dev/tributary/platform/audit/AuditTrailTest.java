package dev.tributary.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class AuditTrailTest {

    private static final String TRAIL = """
            query ($filter: AuditFilter, $first: Int! = 100, $after: String) {
              auditTrail(filter: $filter, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes {
                  at subject operation objectType objectId part action changes { field before after }
                  employee { number }
                }
              }
            }""";

    @Test
    void anOrderAndItsLinesLeaveWhoPlacedThem() {
        var product = PlaceOrder.products().get(0);
        var order = PlaceOrder.of("P0001")
                .line(product, "3", "19.5")
                .line(product, "1", "7")
                .placedBy(Ask.as(REP));

        var entries = trail(Map.of("objectId", order.path("id").asText()));

        assertThat(entries.stream().map(entry -> entry.path("part").asText()))
                .containsExactlyInAnyOrder("sales_order", "order_line", "order_line");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("subject").asText()).isEqualTo(REP.subject());
            assertThat(entry.path("operation").asText()).isEqualTo("orderPlace");
            assertThat(entry.path("objectType").asText()).isEqualTo("Order");
            assertThat(entry.path("action").asText()).isEqualTo("INSERT");
            assertThat(entry.at("/employee/number").asText()).isEqualTo("E004");
        });
        var placed = ofPart(entries, "sales_order");
        assertThat(change(placed, "number"))
                .isEqualTo("null -> " + order.path("number").asText());
        assertThat(change(placed, "total")).isEqualTo("null -> 74.02");
    }

    @Test
    void whatAPartnerDoesIsTheirsAndNoEmployees() {
        var order = PlaceOrder.ofOwnCompany()
                .line(PlaceOrder.products().get(0), "1")
                .placedBy(Ask.as(PARTNER));

        var placed = ofPart(trail(Map.of("objectId", order.path("id").asText())), "sales_order");

        assertThat(placed.path("subject").asText()).isEqualTo(PARTNER.subject());
        assertThat(placed.path("employee").isNull()).isTrue();
    }

    @Test
    void anImportLeavesWhatItChangedAndNothingElse() {
        var before = TestDatabase.one("select name from product where code = 'PJ-3200X'");
        var file = Importing.PRODUCTS + "PJ-3200X,%s,台\n";
        var ofImports = "select count(*)::int from audit_entry where operation = 'import products'";
        var entriesBefore = Integer.parseInt(TestDatabase.one(ofImports));
        try {
            Importing.imported(Importing.file("products", file.formatted("Renamed")), 0, 1, 0);
            Importing.imported(Importing.file("products", file.formatted("Renamed")), 0, 0, 1);

            var entries = trail(Map.of("operation", "import products", "subject", DIRECTOR.subject()));

            assertThat(TestDatabase.one(ofImports)).isEqualTo("" + (entriesBefore + 1));
            assertThat(entries.get(0).path("action").asText()).isEqualTo("UPDATE");
            assertThat(change(entries.get(0), "name")).isEqualTo(before + " -> Renamed");
            assertThat(entries.get(0).path("changes")).hasSize(1);
        } finally {
            TestDatabase.change("update product set name = ? where code = 'PJ-3200X'", before);
        }
    }

    @Test
    void whatWasTakenBackLeavesNothing() {
        var entries = count();

        var refused = PlaceOrder.of("P0001").line("no such product", "1").as(Ask.as(REP));

        assertThat(refused.texts("orderPlace.userErrors.code")).containsExactly("PRODUCT_NOT_FOUND");
        assertThat(count()).isEqualTo(entries);
    }

    @Test
    void itIsPagedFromTheNewestOn() {
        var product = PlaceOrder.products().get(0);
        var order = PlaceOrder.of("P0001")
                .line(product, "1")
                .line(product, "2")
                .line(product, "3")
                .placedBy(Ask.as(REP));
        Map<String, Object> filter = Map.of("objectId", order.path("id").asText());

        var first = Ask.as(AUDITOR).that(TRAIL, Map.of("filter", filter, "first", 3));
        var second = Ask.as(AUDITOR)
                .that(
                        TRAIL,
                        Map.of("filter", filter, "first", 3, "after", first.text("auditTrail.pageInfo.endCursor")));

        assertThat(first.text("auditTrail.totalCount")).isEqualTo("4");
        assertThat(first.at("auditTrail.nodes")).hasSize(3);
        assertThat(second.at("auditTrail.nodes")).hasSize(1);
        assertThat(second.text("auditTrail.pageInfo.hasNextPage")).isEqualTo("false");
    }

    /** By the company's day of the entry itself, since a run of the tests may continue past midnight. */
    @Test
    void anEntryIsFoundOnItsDayAndOnNoOther() {
        var order = PlaceOrder.of("P0001")
                .line(PlaceOrder.products().get(0), "1")
                .placedBy(Ask.as(REP))
                .path("id")
                .asText();
        var entry = trail(Map.of("objectId", order)).get(0);
        var day = TestDatabase.dayOf(Instant.parse(entry.path("at").asText()));

        assertThat(trail(Map.of("objectId", order, "changedFrom", "" + day, "changedTo", "" + day)))
                .contains(entry);
        assertThat(trail(Map.of("objectId", order, "changedTo", "" + day.minusDays(1))))
                .isEmpty();
        assertThat(trail(Map.of("objectId", order, "changedFrom", "" + day.plusDays(1))))
                .isEmpty();
    }

    @Test
    void anIdThatIsNoneOfOursFindsNothing() {
        assertThat(trail(Map.of("objectId", "nonsense"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDITOR", "DEVELOPER"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAuditorsReadsIt(DemoUser user) {
        assertThat(Ask.as(user).that(TRAIL).errorCode()).isEqualTo("FORBIDDEN");
    }

    /** Not even the director, who has all other rights. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_entry (subject, type, object_id, part, action, after)"
                        + " values ('x', 'Order', uuidv7(), 'sales_order', 'INSERT', '{}')",
                "update audit_entry set subject = 'somebody else'",
                "delete from audit_entry",
                "alter table sales_order disable trigger audited_insert",
                "select audit('sales_order', 'Order', 'id')"
            })
    void nobodyOfTheServiceWritesIt(String forgery) throws SQLException {
        try (var connection = TestDatabase.asService();
                var statement = connection.createStatement()) {
            for (var role : List.of("tributary_director", "tributary_auditor", "tributary_app")) {
                statement.execute("set role " + role);
                assertThatThrownBy(() -> statement.execute(forgery))
                        .as(role)
                        .isInstanceOf(SQLException.class)
                        .satisfies(e ->
                                assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
            }
        }
    }

    /** Finds tables of business facts that are not audited. */
    @Test
    void everyTableOfBusinessFactsIsAudited() {
        assertThat(TestDatabase.list("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r'
                          and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'audited_update')
                        order by 1""", row -> row.getString(1)))
                .containsExactlyInAnyOrder(
                        "audit_entry",
                        "flyway_schema_history",
                        "idempotency_key",
                        // Append-only: it is a trail itself.
                        "order_event",
                        // Derived.
                        "partner_entry",
                        "partner_sales",
                        "partner_step",
                        "territory_ancestry");
    }

    /** Otherwise each change has two entries: the trigger does not know a column that was added later. */
    @Test
    void whatIsCountedOrDerivedIsNoChangeOfItsOwn() {
        assertThat(TestDatabase.list("""
                        select attrelid::regclass || '.' || attname
                        from pg_attribute
                        join pg_trigger on tgrelid = attrelid and tgname = 'audited_update'
                        where attnum > 0 and not attisdropped and (attname = 'version' or attgenerated <> '')
                          and position(attname::text in encode(tgargs, 'escape')) = 0""", row -> row.getString(1))).isEmpty();
    }

    private static List<JsonNode> trail(Map<String, Object> filter) {
        var nodes = Ask.as(AUDITOR).that(TRAIL, Map.of("filter", filter)).at("auditTrail.nodes");
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static JsonNode ofPart(List<JsonNode> entries, String part) {
        return entries.stream()
                .filter(entry -> entry.path("part").asText().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static String change(JsonNode entry, String field) {
        return StreamSupport.stream(entry.path("changes").spliterator(), false)
                .filter(change -> change.path("field").asText().equals(field))
                .map(change -> change.path("before").asText() + " -> "
                        + change.path("after").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String count() {
        return TestDatabase.one("select count(*) from audit_entry");
    }
}
