package dev.tributary.platform.security;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.platform.security.Sight.Subject;
import dev.tributary.platform.security.Sight.View;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Row level security itself, without resolvers: as the role that the server signs in as, under the scopes of all
 * employees and partners on random days, every table has exactly the rows that {@link Sight} expects.
 *
 * <p>Another test shows that this notices a policy which lets everything through: it replaces the conditions of the
 * policies one by one with {@code true}, and each time the comparison must fail.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityInDatabaseTest {

    private static final String SCOPE = """
            select set_config('role', ?, true), set_config('tributary.subject', ?, true),
                   set_config('tributary.partner_code', ?, true), set_config('tributary.reach', ?, true),
                   set_config('tributary.today', ?, true)""";

    /** The names of a table's rows in this test, and the rows that a caller may see. */
    private record Table(String keys, Function<Sight, Stream<String>> expected) {}

    private static final Map<String, Table> TABLES = tables();

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private AllRows all;

    private static Map<String, Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        tables.put(
                "territory",
                new Table("id", sight -> sight.territories().stream().map(AllRows.Territory::id)));
        tables.put(
                "territory_parent",
                new Table(
                        "territory_id || ' ' || lower(valid)",
                        sight -> sight.territories().stream()
                                .flatMap(t -> sight.all().parents().getOrDefault(t.id(), List.of()).stream()
                                        .map(up ->
                                                up.territory() + " " + up.days().from()))));
        tables.put(
                "employee",
                new Table(
                        "id",
                        sight -> sight.seesEmployees() ? sight.all().employees().keySet().stream() : Stream.of()));
        tables.put(
                "territory_assignment",
                new Table(
                        "employee_id || ' ' || territory_id || ' ' || role || ' ' || lower(valid)",
                        sight -> sight.all().assignments().stream()
                                .filter(a -> sight.seesTerritory(a.territory()))
                                .map(a -> String.join(
                                        " ",
                                        a.employee(),
                                        a.territory(),
                                        a.role(),
                                        a.days().from().toString()))));
        tables.put(
                "reporting_line",
                new Table(
                        "employee_id || ' ' || manager_id || ' ' || lower(valid)",
                        sight -> sight.seesEmployees() ? sight.all().reports().stream() : Stream.of()));
        tables.put("partner", new Table("id", sight -> sight.partnerIds().stream()));
        tables.put("partner_step", new Table("id", sight -> sight.filed("partner_step")));
        tables.put("partner_address", new Table("id", sight -> sight.filed("partner_address")));
        tables.put("contact", new Table("id", sight -> sight.filed("contact")));
        tables.put(
                "contact_channel",
                new Table("contact_id || ' ' || kind || ' ' || address", sight -> sight.filed("contact_channel")));
        tables.put(
                "contact_key_date", new Table("contact_id || ' ' || kind", sight -> sight.filed("contact_key_date")));
        tables.put("key_account", new Table("period_id || ' ' || partner_id", Sight::keyAccounts));
        tables.put("partner_owner", new Table("id", Sight::owners));
        tables.put("contract", new Table("id", sight -> sight.contractIds().stream()));
        tables.put("contract_tier", new Table("contract_id || ' ' || from_volume", Sight::tiers));
        tables.put("contract_review", new Table("id", Sight::reviews));
        tables.put("partner_apart", new Table("one_id || ' ' || other_id", Sight::apart));
        tables.put("partner_merge", new Table("loser_id", Sight::mergers));
        tables.put("exclusive_right", new Table("id", Sight::rights));
        tables.put("product", new Table("id", sight -> sight.all().products().keySet().stream()));
        tables.put("product_line", new Table("id", sight -> sight.all().productLines().stream()));
        tables.put("price_list", new Table("id", sight -> sight.priceListIds().stream()));
        tables.put("price", new Table("list_id || ' ' || product_id", Sight::prices));
        tables.put("sales_order", new Table("id", sight -> sight.orderIds().stream()));
        tables.put(
                "order_line",
                new Table(
                        "order_id || ' ' || line_no",
                        sight -> sight.orderIds().stream()
                                .flatMap(order -> sight.all().lines().getOrDefault(order, List.of()).stream())
                                .map(line -> line.order() + " " + line.number())));
        tables.put(
                "partner_sales",
                new Table(
                        "partner_id || ' ' || territory_id || ' ' || month",
                        sight -> sight.sales().stream()
                                .filter(AllRows.Order::counts)
                                .map(o -> String.join(
                                        " ",
                                        o.partner(),
                                        o.territory(),
                                        o.date().withDayOfMonth(1).toString()))
                                .distinct()));
        tables.put("receipt", new Table("id", sight -> sight.receipts().stream().map(AllRows.Receipt::id)));
        tables.put("partner_entry", new Table("id", Sight::entries));
        tables.put(
                "allocation",
                new Table("id", sight -> sight.allocations().stream().map(AllRows.Allocation::id)));
        tables.put("visit_plan", new Table("id", sight -> sight.plans().stream().map(AllRows.Plan::id)));
        tables.put("visit", new Table("id", sight -> sight.visits().stream().map(AllRows.Visit::id)));
        tables.put("order_event", new Table("id", Sight::events));
        for (var part : Map.ofEntries(
                        Map.entry("delivery", "id"),
                        Map.entry("delivery_line", "delivery_id || ' ' || line_no"),
                        Map.entry("delivery_gate", "delivery_id || ' ' || gate"),
                        Map.entry("carton", "delivery_id || ' ' || number"),
                        Map.entry("carton_content", "delivery_id || ' ' || carton || ' ' || line_no"),
                        Map.entry("proof_of_delivery", "delivery_id"),
                        Map.entry("pick_check", "id"),
                        Map.entry("pick_count", "check_id || ' ' || position"),
                        Map.entry("carrier_agreement", "delivery_id"),
                        Map.entry("freight_settlement", "id"),
                        Map.entry("sales_return", "id"),
                        Map.entry("sales_return_line", "return_id || ' ' || line_no"),
                        Map.entry("sales_return_credit", "return_id"),
                        Map.entry("order_shortfall", "order_id"))
                .entrySet()) {
            var name = part.getKey();
            tables.put(name, new Table(part.getValue(), sight -> sight.delivered(name)));
        }
        tables.put(
                "credit_release",
                new Table("order_id", sight -> ofSeenOrders(sight, sight.all().releases())));
        tables.put(
                "credit_limit",
                new Table(
                        "id",
                        sight -> sight.all().limits().stream()
                                .filter(limit -> sight.seesPartner(Objects.requireNonNull(
                                        sight.all().partners().get(limit.partner()))))
                                .map(AllRows.Limit::id)));
        tables.put(
                "partner_user",
                new Table(
                        "subject",
                        sight -> sight.all().partnerBySubject().keySet().stream()
                                .filter(subject -> switch (sight.view()) {
                                    case DIRECTOR, AUDITOR -> true;
                                    case PARTNER -> subject.equals(sight.subject());
                                    case FINANCE, BELOW, OWN -> false;
                                })));
        return tables;
    }

    private static Stream<String> ofSeenOrders(Sight sight, List<AllRows.OfOrder> rows) {
        var seen = sight.orderIds();
        return rows.stream().filter(row -> seen.contains(row.order())).map(AllRows.OfOrder::id);
    }

    /** Only seven employees have accounts; the others get one here. */
    @BeforeAll
    void giveEveryEmployeeAnAccount() {
        System.out.println("Row security is drawn with -Dtributary.test.seed=" + seed);
        TestDatabase.change("update employee set subject = 'of-' || number where subject is null");
        grantRights();
        openPriceLists();
        tellApartAndMerge();
        all = AllRows.read();
    }

    /** The demo company has granted none yet: one in the rep's city, one of the first partner, one elsewhere. */
    private static void grantRights() {
        TestDatabase.change("insert into product_line (code, name) values ('SIGHT', '投影') on conflict do nothing");
        for (var holder : Map.of("P0003", "CN-320500", "P0001", "CN-320200", "P0004", "CN-440000")
                .entrySet()) {
            TestDatabase.change("""
                    insert into exclusive_right (partner_id, territory_id, product_line_id, valid_from, valid_to)
                    select partner.id, territory.id, line.id, '2050-01-01', '2051-01-01'
                    from partner, territory, product_line line
                    where partner.code = ? and territory.code = ? and line.code = 'SIGHT'
                      and not exists (select from exclusive_right
                          where product_line_id = line.id and territory_id = territory.id)""", holder.getKey(), holder.getValue());
        }
    }

    /** For one partner and for a province elsewhere; those of the demo company concern the rep and the first partner. */
    private static void openPriceLists() {
        TestDatabase.change("""
                insert into price_list (code, name, currency, partner_id, valid_from)
                select 'SIGHT-OWN', '协议价', currency, id, '2050-01-01' from partner where code = 'P0004'
                on conflict (code) do nothing""");
        TestDatabase.change("""
                insert into price_list (code, name, currency, kind, territory_id, valid_from, valid_to)
                select 'SIGHT-SOUTH', '华南价', 'CNY', 'RETAILER', id, '2050-01-01', '2051-01-01'
                from territory where code = 'CN-440000'
                on conflict (code) do nothing""");
        TestDatabase.change("""
                insert into price (list_id, product_id, unit_price, floor_price)
                select list.id, product.id, 10, 9 from price_list list, product
                where list.code like 'SIGHT-%' and product.code = 'PJ-3200X'
                on conflict do nothing""");
    }

    /** In the rep's cities, across their border, and elsewhere. */
    private static void tellApartAndMerge() {
        for (var pair : List.of(List.of("P0001", "P0002"), List.of("P0001", "P0004"), List.of("P0005", "P0006"))) {
            TestDatabase.change("""
                    insert into partner_apart (one_id, other_id)
                    select least(one.id, other.id), greatest(one.id, other.id)
                    from partner one, partner other where one.code = ? and other.code = ?
                    on conflict do nothing""", pair.get(0), pair.get(1));
            TestDatabase.change("""
                    insert into partner (code, name, kind, status, territory_id, currency, merged_into_id)
                    select 'M-' || other.code, one.name, other.kind, 'ENDED', other.territory_id, other.currency, one.id
                    from partner one, partner other where one.code = ? and other.code = ?
                    on conflict (code) do nothing""", pair.get(0), pair.get(1));
            TestDatabase.change("""
                    insert into partner_merge (loser_id, survivor_id, reason, moved)
                    select id, merged_into_id, '重复录入', '{}' from partner where code = 'M-' || ?
                    on conflict do nothing""", pair.get(1));
        }
    }

    @AfterAll
    void takeTheAccountsBack() {
        TestDatabase.change("update employee set subject = null where subject like 'of-%'");
    }

    /** All through one connection, which a scope does not change; so PostgreSQL plans each statement once. */
    @Test
    void everyEmployeeSeesTheirTerritoriesAsTheyAreOnTheDayAndNothingElse() throws SQLException {
        try (var connection = TestDatabase.asService()) {
            for (var employee : all.employees().values()) {
                var isRep = all.assignments().stream()
                        .filter(assigned -> assigned.employee().equals(employee.id()))
                        .allMatch(assigned -> assigned.role().equals("REP"));
                compare(
                        connection,
                        new Subject(isRep ? View.OWN : View.BELOW, employee.subject(), "", TestDatabase.today()));
                compare(
                        connection,
                        new Subject(random.nextBoolean() ? View.OWN : View.BELOW, employee.subject(), "", anyDay()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIRECTOR", "FINANCE", "AUDITOR"})
    void whoSeesEverythingSeesEverything(View view) throws SQLException {
        compare(new Subject(view, "anybody", "", TestDatabase.today()));
    }

    @Test
    void aPartnerSeesItsOwnCompanyOnly() throws SQLException {
        for (var user : all.partnerBySubject().entrySet()) {
            var company = all.partners().values().stream()
                    .filter(partner -> partner.id().equals(user.getValue()))
                    .findFirst()
                    .orElseThrow();
            compare(new Subject(View.PARTNER, user.getKey(), company.code(), TestDatabase.today()));
        }
    }

    @Test
    void aPartnersTokenForACompanyThatItIsNotOfShowsNothing() throws SQLException {
        for (var subject : all.partnerBySubject().keySet()) {
            var someOther = all.partners().values().stream()
                    .filter(partner -> !all.partnerBySubject().containsValue(partner.id()))
                    .findFirst()
                    .orElseThrow();
            compare(new Subject(View.PARTNER, subject, someOther.code(), TestDatabase.today()));
            compare(new Subject(View.PARTNER, subject, "", TestDatabase.today()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BELOW", "OWN", "PARTNER"})
    void whoIsNobodysEmployeeNorPartnerSeesNoBusiness(View view) throws SQLException {
        compare(new Subject(view, "", "", TestDatabase.today()));
        compare(new Subject(view, "stranger", "P0001", TestDatabase.today()));
    }

    @ParameterizedTest
    @CsvSource({
        "territory, own",
        "territory_parent, own",
        "territory_assignment, own",
        "partner, own",
        "partner, own_company",
        "partner_user, own",
        "partner_step, with_partner",
        "partner_address, with_partner",
        "partner_address, own_company",
        "contact, with_partner",
        "contact, own_company",
        "contact_channel, with_contact",
        "contact_channel, own_company",
        "contact_key_date, with_contact",
        "contact_key_date, own_company",
        "key_account, with_partner",
        "partner_owner, with_partner",
        "contract, with_partner",
        "contract, own_company",
        "contract_tier, with_contract",
        "contract_tier, own_company",
        "contract_review, with_contract",
        "partner_apart, with_partners",
        "partner_merge, with_partner",
        "exclusive_right, own",
        "exclusive_right, own_company",
        "price_list, concerns",
        "price, concerns",
        "sales_order, own",
        "sales_order, own_company",
        "order_line, with_order",
        "partner_sales, own",
        "partner_sales, own_company",
        "visit_plan, own",
        "visit, with_plan",
        "receipt, with_partner",
        "receipt, own_company",
        "partner_entry, with_partner",
        "partner_entry, own_company",
        "allocation, with_order",
        "allocation, own_company",
        "order_event, with_order",
        "order_event, of_own_company",
        "delivery, with_order",
        "delivery, own_company",
        "delivery_line, with_delivery",
        "delivery_line, own_company",
        "delivery_gate, with_delivery",
        "delivery_gate, own_company",
        "carton, with_delivery",
        "carton, own_company",
        "carton_content, with_delivery",
        "carton_content, own_company",
        "proof_of_delivery, with_delivery",
        "proof_of_delivery, own_company",
        "pick_check, with_delivery",
        "pick_count, with_check",
        "carrier_agreement, with_delivery",
        "freight_settlement, with_delivery",
        "credit_release, with_order",
        "credit_limit, with_partner",
        "credit_limit, own_company"
    })
    void aPolicyThatLetsEverythingThroughIsNoticed(String table, String policy) throws SQLException {
        var condition =
                TestDatabase.one("select qual from pg_policies where tablename = ? and policyname = ?", table, policy);
        var rep = new Subject(View.OWN, "00000000-0000-4000-8000-000000000004", "", TestDatabase.today());
        var partner = new Subject(View.PARTNER, "00000000-0000-4000-8000-000000000008", "P0001", TestDatabase.today());
        alter(table, policy, "true");
        try {
            assertThat(differences(rep, table) + differences(partner, table)).isPositive();
        } finally {
            alter(table, policy, condition);
        }
        assertThat(differences(rep, table) + differences(partner, table)).isZero();
    }

    @Test
    void everyTableThatScopesMayReadHasRowSecurity() {
        assertThat(TestDatabase.list("""
                        select distinct granted.table_name::text
                        from information_schema.role_table_grants granted
                        join pg_class c on c.relname = granted.table_name and c.relnamespace = 'public'::regnamespace
                        where granted.grantee in ('tributary_app', 'tributary_director', 'tributary_field',
                                'tributary_finance', 'tributary_auditor', 'tributary_partner', 'PUBLIC')
                          and granted.table_schema = 'public' and not c.relrowsecurity
                          -- A view that reads with its caller's eyes has the row security of the tables below it.
                          and not coalesce('security_invoker=true' = any (c.reloptions), false)""", row -> row.getString(1))).isEmpty();
    }

    @Test
    void withoutAScopeTheServersOwnRoleMayReadAndWriteNothing() throws SQLException {
        try (var service = TestDatabase.asService()) {
            for (var table : TABLES.keySet()) {
                assertDenied(service, "select from " + table);
                assertDenied(service, "delete from " + table);
            }
            assertDenied(service, "select from idempotency_key");
            assertDenied(service, "insert into product (code, name, unit) values ('X', 'X', 'X')");
            assertDenied(service, "select nextval('sales_order_number')");
        }
    }

    @Test
    void theServersOwnRoleGetsPastRowSecurityInNoWay() throws SQLException {
        try (var service = TestDatabase.asService()) {
            for (var way : List.of(
                    "set role tributary_owner",
                    "set role postgres",
                    "set session authorization tributary_owner",
                    "alter table sales_order disable row level security",
                    "alter role tributary_app bypassrls",
                    "grant tributary_owner to tributary_app",
                    "create policy mine on sales_order using (true)",
                    "drop policy own on sales_order",
                    "create or replace function visible_territories() returns uuid[] language sql return '{}'::uuid[]")) {
                assertThatThrownBy(() -> execute(service, way))
                        .as(way)
                        .isInstanceOf(SQLException.class)
                        .extracting(refused -> ((SQLException) refused).getSQLState())
                        .isIn("42501", "42P01", "22023");
            }
            service.setAutoCommit(false);
            execute(service, "set local role tributary_field");
            execute(service, "set local row_security = off");
            assertDenied(service, "select from sales_order");
            service.rollback();
        }
    }

    @Test
    void noRoleOfTheServerIsMoreThanItsGrantsOrOwnsAnything() {
        assertThat(TestDatabase.list(
                        "select rolname from pg_roles where rolname like 'tributary\\_%' and rolname <> 'tributary_owner'"
                                + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)",
                        row -> row.getString(1)))
                .isEmpty();
        assertThat(TestDatabase.list(
                        "select dep.objid::text from pg_shdepend dep join pg_roles r on r.oid = dep.refobjid"
                                + " where dep.deptype = 'o' and r.rolname like 'tributary\\_%' and r.rolname <> 'tributary_owner'",
                        row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void aScopeEndsWithItsTransaction() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, new Subject(View.DIRECTOR, "boss", "", TestDatabase.today()));
            assertThat(TestDatabase.list(connection, "select count(*) from partner", row -> row.getInt(1)))
                    .containsExactly(all.partners().size());
            connection.commit();

            assertDenied(connection, "select from partner");
            connection.rollback();
            assertThat(TestDatabase.list(
                            connection,
                            "select current_user || coalesce(current_setting('tributary.subject', true), '')",
                            row -> row.getString(1)))
                    .containsExactly("tributary_app");
            connection.rollback();
        }
    }

    @Test
    void noConnectionOfTheServersPoolRemembersWhoUsedIt() {
        var answers = Stream.generate(() -> "{ orders(first: 1) { nodes { number } } }")
                .limit(4L * poolSize)
                .parallel()
                .map(Ask.as(DemoUser.DIRECTOR)::that)
                .toList();
        assertThat(answers).allMatch(answer -> answer.errorCode().equals("none"));

        List<SqlConnection> held = new ArrayList<>();
        try {
            // All but the one that listens for notices, which has no other use.
            for (int i = 1; i < poolSize; i++) {
                held.add(pool.getConnectionAndAwait());
            }
            assertThat(held)
                    .extracting(connection -> connection
                            .query(
                                    "select current_user::text || coalesce(current_setting('tributary.subject', true), '')")
                            .executeAndAwait()
                            .iterator()
                            .next()
                            .getString(0))
                    .containsOnly("tributary_app");
        } finally {
            held.forEach(SqlConnection::closeAndAwait);
        }
    }

    private LocalDate anyDay() {
        return TestDatabase.today().minusDays(random.nextInt(900));
    }

    private void compare(Subject subject) throws SQLException {
        try (var connection = TestDatabase.asService()) {
            compare(connection, subject);
        }
    }

    private void compare(Connection connection, Subject subject) throws SQLException {
        var sight = new Sight(all, subject);
        connection.setAutoCommit(false);
        enter(connection, subject);
        for (var table : TABLES.entrySet()) {
            var seen = seen(connection, table.getKey());
            var expected = table.getValue().expected().apply(sight).collect(Collectors.toSet());
            assertThat(seen).as(table.getKey() + " as " + subject).hasSameSizeAs(expected);
            assertThat(seen.stream().filter(key -> !expected.contains(key)))
                    .as("rows of " + table.getKey() + " that must be hidden from " + subject)
                    .isEmpty();
        }
        connection.rollback();
    }

    /** How many rows too many or too few the caller sees. */
    private long differences(Subject subject, String table) throws SQLException {
        var expected = table(table).expected().apply(new Sight(all, subject)).count();
        try (var connection = TestDatabase.asService()) {
            connection.setAutoCommit(false);
            enter(connection, subject);
            return Math.abs(seen(connection, table).size() - expected);
        }
    }

    private static Table table(String name) {
        return Objects.requireNonNull(TABLES.get(name));
    }

    private static List<String> seen(Connection connection, String table) throws SQLException {
        // An order that moves to another month leaves an empty row in the sales of the old month.
        var some = table.equals("partner_sales") ? " where orders <> 0 or net <> 0" : "";
        return TestDatabase.list(
                connection, "select " + table(table).keys() + " from " + table + some, row -> row.getString(1));
    }

    private static void enter(Connection connection, Subject subject) throws SQLException {
        TestDatabase.list(
                connection,
                SCOPE,
                row -> row.getString(1),
                subject.view().databaseRole(),
                subject.subject(),
                subject.company(),
                subject.view() == View.OWN ? "own" : "below",
                subject.today().toString());
    }

    private static void alter(String table, String policy, String condition) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            execute(owner, "alter policy %s on %s using (%s)".formatted(policy, table, condition));
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .extracting(refused -> ((SQLException) refused).getSQLState())
                .isEqualTo("42501");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
