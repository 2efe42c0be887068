package dev.tributary.demo;

import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Every exported file, of each kind and for each role, can be imported again and means the same. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class OutAndInTest {

    /** In the sequence of their import, as in files.md: each refers to those before it. */
    private static final List<String> KINDS = List.of(
            "territories",
            "employees",
            "territory-assignments",
            "reporting-lines",
            "territory-divisions",
            "product-lines",
            "products",
            "partners",
            "partner-accounts",
            "partner-territories",
            "partner-owners",
            "exclusive-rights",
            "addresses",
            "contacts",
            "price-lists",
            "prices",
            "calendar",
            "targets",
            "orders",
            "order-lines");

    private static final List<DemoUser> ROLES = List.of(
            DemoUser.DIRECTOR,
            DemoUser.REGIONAL,
            DemoUser.MANAGER,
            DemoUser.REP,
            DemoUser.SUPPORT,
            DemoUser.FINANCE,
            DemoUser.AUDITOR,
            DemoUser.PARTNER);

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileImport> imports;

    @Test
    void everyKindThatAnyRoleTakesOutChangesNothingWhenTakenIn() throws SQLException, IOException {
        company();
        assertThat(imports).extracting(FileImport::kind).containsExactlyInAnyOrderElementsOf(KINDS);
        List<String> taken = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (DemoUser role : ROLES) {
            for (String kind : KINDS) {
                for (String format : List.of("csv", "xlsx")) {
                    Response file = take(role, kind, "?format=" + format + aMonthOf(kind));
                    String what = "%s as %s by %s".formatted(kind, format, role);
                    if (file.statusCode() == 404) {
                        assertThat(role).as(what).isEqualTo(DemoUser.PARTNER);
                        continue;
                    }
                    Response answer = Importing.send(kind, file.asByteArray(), "?dryRun=true")
                            .extract()
                            .response();
                    if (file.statusCode() != 200
                            || answer.statusCode() != 200
                            || answer.<Integer>path("created") + answer.<Integer>path("updated") != 0) {
                        changes.add(what + ": " + file.statusCode() + " " + answer.asString());
                    } else if (answer.<Integer>path("unchanged") > 0) {
                        taken.add(what);
                    }
                }
            }
        }
        assertThat(changes).isEmpty();
        // Somebody exports rows of each kind, and something is withheld from each role.
        for (String kind : KINDS) {
            assertThat(taken).contains(kind + " as csv by DIRECTOR", kind + " as xlsx by DIRECTOR");
        }
        assertThat(taken)
                .contains(
                        "contacts as csv by FINANCE",
                        "employees as xlsx by REP",
                        "partner-owners as csv by REP",
                        "partner-territories as csv by REP",
                        "exclusive-rights as csv by REP",
                        "orders as xlsx by PARTNER",
                        "partners as csv by PARTNER",
                        "prices as csv by PARTNER",
                        "price-lists as xlsx by PARTNER");
    }

    @Test
    void anEmptyServerThatTakesAllKindsInGivesOutTheSameFiles() throws SQLException, IOException {
        company();
        Map<String, String> files = files();

        Importing.emptyDatabase();
        files.forEach((kind, file) -> Importing.file(kind, file).statusCode(200));

        Map<String, String> again = files();
        for (String kind : KINDS) {
            assertThat(again.getOrDefault(kind, "").lines().toList())
                    .as(kind)
                    .hasSizeGreaterThan(1)
                    .isEqualTo(files.getOrDefault(kind, "").lines().toList());
        }
        assertThat(TestDatabase.rollupErrors()).isEmpty();
        assertThat(TestDatabase.list("select distinct status from sales_order order by 1", row -> row.getString(1)))
                .containsExactly(
                        "CANCELLED", "CLOSED", "CONFIRMED", "DRAFT", "FULFILLED", "ON_CREDIT_HOLD", "SUBMITTED");
        // A closed order has no open amount, although no file imports its receipts.
        assertThat(TestDatabase.one("select sum(exposure) from partner_exposure"))
                .isEqualTo(TestDatabase.one(
                        "select sum(total) from sales_order where status in ('CONFIRMED', 'FULFILLED')"));
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String kind : KINDS) {
            files.put(
                    kind,
                    take(DemoUser.DIRECTOR, kind, "")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        return files;
    }

    private static Response take(DemoUser user, String kind, String query) {
        return given().auth().oauth2(Ask.token(user)).get("/exports/" + kind + query);
    }

    /** One month of the kinds with many rows. */
    private static String aMonthOf(String kind) {
        return kind.startsWith("order") ? "&from=2026-10-01&to=2026-11-01" : "";
    }

    /** The demo company with additions: people at the borders of their territories, texts that look like formulas. */
    private static void company() throws SQLException, IOException {
        Importing.emptyDatabase();
        // A partner far away, whose territory the rep does not see.
        String far = """
                (select partner.id from partner join territory on territory.id = territory_id
                 where territory.code like 'CN-44%' and status = 'ACTIVE' order by partner.code limit 1)""";
        String here = "(select id from partner where code = 'P0001')";
        String city = "(select territory_id from partner where code = 'P0001')";
        List<String> changes = List.of(
                """
                insert into partner_owner (partner_id, employee_id, valid)
                select %s, id, daterange(business_date() - 400, null) from employee where subject = '%s'""".formatted(far, DemoUser.REP.subject()),
                """
                insert into exclusive_right (partner_id, territory_id, product_line_id, valid_from, valid_to, end_reason)
                select (select id from partner where territory_id <> %s and status = 'ACTIVE' order by code desc limit 1),
                       %s, id, date '2019-01-01', date '2020-01-01', '＝1+1' from product_line order by code limit 1""".formatted(city, city),
                """
                insert into exclusive_right (partner_id, territory_id, product_line_id, valid_from, valid_to)
                select %s, %s, id, date '2021-01-01', date '2022-01-01' from product_line order by code limit 1""".formatted(here, city),
                """
                update partner_territory set valid = daterange('2025-02-01', null) where partner_id = %s and upper_inf(valid)""".formatted(here),
                """
                insert into partner_territory (partner_id, territory_id, valid)
                select %s, territory_id, daterange(null, '2025-02-01') from partner where id = %s""".formatted(here, far),
                """
                insert into contact (partner_id, name, title, role, influence)
                select %s, name, '经理', 'BUYER', 'LOW' from unnest(array['＝SUM(A1)', '＝SUM(A1)', '''＋86', '@home', '-']) name""".formatted(here),
                "update partner set english_name = '＠Harbour' where id = " + here,
                "insert into product (code, name, unit) values ('TP-LOOSE', '－18', '件')",
                "update sales_order set employee_id = null where number = (select min(number) from sales_order)");
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            new DemoLoader(connection, progress -> {}).loadIfEmpty(() -> DemoCompany.of(7, TestDatabase.today()));
            for (String change : changes) {
                assertThat(statement.executeUpdate(change)).as(change).isPositive();
            }
            connection.commit();
        }
    }
}
