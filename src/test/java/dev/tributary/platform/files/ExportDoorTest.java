package dev.tributary.platform.files;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.http.RawConnection;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.BulkTransactions;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.platform.security.RealmRole;
import dev.tributary.platform.security.Scope;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import jakarta.inject.Inject;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ExportDoorTest {

    /** Values that are invalid for every parameter: no day, no constant, no code. */
    private static final List<String> UNFIT = List.of(
            "", " ", "x ", "NOBODY", "2026-02-30", "1.10.2026", "P0001\u0000", "a\u001Fb", "x".repeat(101), "'; --");

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileImport> imports;

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileKind> kinds;

    @Inject
    @SuppressWarnings("NullAway.Init")
    BulkTransactions transactions;

    @Test
    void whatIsTakenOutAndTakenInAgainChangesNothing() {
        for (FileImport kind : imports) {
            // One month of the kinds with many rows.
            String month = kind.export().filtersByName().containsKey("from") ? "&from=2026-10-01&to=2026-11-01" : "";
            for (String format : List.of("csv", "xlsx")) {
                byte[] file = take(DemoUser.DIRECTOR, kind.kind() + "?format=" + format + month)
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                JsonPath result = Importing.send(kind.kind(), file, "?dryRun=true")
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(List.of(result.getInt("created"), result.getInt("updated")))
                        .as("created and updated of %s as %s: %s", kind.kind(), format, result.prettify())
                        .containsExactly(0, 0);
                assertThat(result.getInt("unchanged"))
                        .as("unchanged of %s as %s", kind.kind(), format)
                        .isPositive();
            }
        }
    }

    @Test
    void aFileSaysWhatItIsAndHowLongAndIsKeptByNobody() {
        take(DemoUser.DIRECTOR, "products")
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", startsWith("attachment; filename=\"products-"))
                .header("Content-Disposition", containsString(".csv\""))
                .header("Content-Length", Integer::parseInt, greaterThan(20))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    @Timeout(60)
    void nothingIsLeftOfAFileWhoseCallerLeftWhileItWasWritten() throws Exception {
        try (Connection owner = TestDatabase.asOwner();
                Statement lock = owner.createStatement();
                RawConnection caller = RawConnection.open()) {
            owner.setAutoCommit(false);
            lock.execute("lock table product");
            caller.say("GET /exports/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Ask.token(DemoUser.DIRECTOR) + "\r\n\r\n");
            while (filesBeingWritten().isEmpty()) {
                Thread.onSpinWait();
            }
            caller.close();
            // Time for the server to notice that the client has disconnected.
            lock.execute("select pg_sleep(0.5)");
            owner.rollback();
        }
        while (!filesBeingWritten().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(60)
    void aCallerHasNoMoreFilesThanAFewThatItDoesNotRead() throws IOException {
        List<RawConnection> unread = new ArrayList<>();
        try {
            int status = 200;
            while (status == 200) {
                RawConnection slow = RawConnection.openWithoutRoom();
                unread.add(slow);
                slow.say("GET /exports/orders HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Ask.token(DemoUser.FINANCE) + "\r\n\r\n");
                status = Integer.parseInt(slow.line().split(" ")[1]);
            }
            assertThat(status).isEqualTo(503);
            assertThat(unread).hasSize(5);
            take(DemoUser.FINANCE, "products").statusCode(503).body("code", equalTo("EXPORTS_OF_CALLER"));
            take(DemoUser.DIRECTOR, "products").statusCode(200);
        } finally {
            for (RawConnection slow : unread) {
                slow.close();
            }
        }
        while (take(DemoUser.FINANCE, "products").extract().statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    private static List<String> filesBeingWritten() {
        String[] files = Path.of(System.getProperty("java.io.tmpdir"))
                .toFile()
                .list((folder, name) -> name.startsWith("tributary-products") && name.endsWith(".export"));
        return files == null ? List.of() : List.of(files);
    }

    @Test
    void aPartnerIsGivenItsOwnOrdersOnly() {
        assertThat(orders(DemoUser.PARTNER, ""))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.split(",", -1)[1]).isEqualTo("P0001"));
    }

    @Test
    void aRepIsGivenFewerThanTheDirectorAndAllOfThoseAreAmongTheDirectors() {
        List<String> all = orders(DemoUser.DIRECTOR, "");
        List<String> own = orders(DemoUser.REP, "");
        assertThat(own).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(numbers(all)).containsAll(numbers(own));
    }

    @Test
    void filtersNarrowAFileTogether() {
        List<String> some = orders(DemoUser.DIRECTOR, "?from=2026-10-01&to=2026-10-08&territory=CN-EAST");
        assertThat(some)
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.split(",", -1)[4]).isBetween("2026-10-01", "2026-10-07"));
        assertThat(some)
                .hasSizeLessThan(orders(DemoUser.DIRECTOR, "?from=2026-10-01&to=2026-10-08")
                        .size());
    }

    /** Each kind by each of its parameters: no value causes an internal error, and the refusal names it. */
    @Test
    void aParameterThatDoesNotFitIsNamed() {
        for (FileKind kind : kinds) {
            Export export = kind.export();
            List<Column> parameters = Stream.concat(
                            export.needed().stream(), export.filters().stream().map(Export.Filter::column))
                    .toList();
            for (Column parameter : parameters) {
                for (String value : UNFIT) {
                    misfit(kind, parameter.name(), value);
                }
            }
            if (parameters.stream().anyMatch(parameter -> parameter.name().equals("from"))) {
                for (String from : List.of("2026-11-01", "2026-12-01")) {
                    taking(kind, Map.of("from", from, "to", "2026-11-01"))
                            .statusCode(422)
                            .body("code", equalTo("NOT_AFTER_FROM"))
                            .body("parameter", equalTo("to"));
                }
            }
            refused(
                    kind.kind() + "?nothing=1",
                    400,
                    kind.kind().equals("scorecards") ? "MISSING_FILTER" : "UNKNOWN_FILTER");
        }
    }

    private static void misfit(FileKind kind, String name, String value) {
        Map<String, String> all = new HashMap<>();
        if (kind.kind().equals("scorecards")) {
            all.putAll(Map.of("from", "2026-01-01", "to", "2026-04-01"));
        }
        all.put(name, value);
        taking(kind, all).statusCode(422).body("parameter", equalTo(name)).body("reason", not(emptyString()));
    }

    private static ValidatableResponse taking(FileKind kind, Map<String, String> parameters) {
        return given().auth()
                .oauth2(Ask.token(DemoUser.DIRECTOR))
                .queryParams(parameters)
                .get("/exports/" + kind.kind())
                .then();
    }

    @Test
    void scorecardsAreOfWholeMonths() {
        refused("scorecards?from=2026-11-03&to=2026-11-20", 422, "NOT_FIRST_OF_MONTH")
                .body("parameter", equalTo("from"));
        refused("scorecards?from=2026-11-01&to=2026-11-20", 422, "NOT_FIRST_OF_MONTH")
                .body("parameter", equalTo("to"));
        refused("scorecards?from=2026-11-01&to=2026-10-01", 422, "NOT_AFTER_FROM")
                .body("reason", equalTo("to 是导出期间之后的第一天，须晚于 from（2026-11-01）。"));
    }

    @Test
    void aCodeThatNobodyKnowsIsNoEmptyFile() {
        refused("orders?partner=NOBODY", 422, "UNKNOWN_PARTNER").body("reason", equalTo("没有渠道伙伴 NOBODY。"));
        refused("partners?territory=MOON", 422, "UNKNOWN_TERRITORY");
        refused("products?line=NONE", 422, "UNKNOWN_PRODUCT_LINE");
        refused("prices?list=NONE", 422, "UNKNOWN_PRICE_LIST");
        // For a partner, other partners do not exist.
        take(DemoUser.PARTNER, "orders?partner=P0002").statusCode(422).body("code", equalTo("UNKNOWN_PARTNER"));
        take(DemoUser.PARTNER, "orders?partner=P0001").statusCode(200);
    }

    @Test
    void whatCannotBeGivenIsSaidInTheCallersLanguage() {
        refused("staff", 404, "UNKNOWN_EXPORT").body("parameter", is((Object) null));
        refused("orders?format=pdf", 400, "UNKNOWN_FORMAT").body("parameter", equalTo("format"));
        refused("orders?form=2026-10-01", 400, "UNKNOWN_FILTER").body("reason", equalTo("此导出不能按“form”筛选。"));
        refused("orders?from=1.10.2026", 422, "NOT_A_DATE").body("parameter", equalTo("from"));
        refused("orders?from=2026-10-01&from=2026-11-01", 400, "REPEATED_FILTER");
        refused("partners?kind=SHOP", 422, "NOT_ONE_OF").body("reason", containsString("DISTRIBUTOR"));
    }

    @Test
    void aStrangerIsGivenNothing() {
        given().get("/exports/orders")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", is("UNAUTHENTICATED"));
        given().auth()
                .oauth2("garbage")
                .header("Accept-Language", "zh-CN")
                .get("/exports/orders")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", is("UNAUTHENTICATED"))
                .body("reason", containsString("令牌"));
    }

    @Test
    void datesAndNumbersOfASpreadsheetAreDatesAndNumbers() throws IOException {
        byte[] file = take(DemoUser.DIRECTOR, "orders?format=xlsx&from=2026-10-01&to=2026-10-08")
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            assertThat(read.get(0).getCellText(4)).isEqualTo("order_date");
            assertThat(read.get(1).getCellAsDate(4).orElseThrow().toLocalDate().toString())
                    .isBetween("2026-10-01", "2026-10-07");
            assertThat(read.get(1).getCellAsNumber(11).orElseThrow()).isPositive();
        }
    }

    @Test
    void whatIsNotTakenInIsGivenOutWholeAndNarrowed() {
        assertThat(rows(DemoUser.DIRECTOR, "deliveries")).hasSize(count("delivery"));
        assertThat(rows(DemoUser.DIRECTOR, "receipts")).hasSize(count("receipt"));
        assertThat(rows(DemoUser.DIRECTOR, "contracts")).hasSize(count("contract"));

        // Mutant: includes the last day, and has too many rows.
        assertThat(rows(DemoUser.DIRECTOR, "receipts?from=2026-10-08&to=2026-10-28&territory=CN-EAST"))
                .hasSize(count("""
                        receipt join partner on partner.id = partner_id
                        join territory_ancestry below on below.territory_id = partner.territory_id
                            and below.valid @> business_date()
                        join territory on territory.id = below.ancestor_id and territory.code = 'CN-EAST'
                        where received_on >= '2026-10-08' and received_on < '2026-10-28'"""))
                .isNotEmpty();
        assertThat(rows(DemoUser.DIRECTOR, "deliveries?status=DELIVERED&partner=P0001"))
                .hasSize(count("""
                        delivery join sales_order on sales_order.id = order_id join partner on partner.id = partner_id
                        where delivery.status = 'DELIVERED' and partner.code = 'P0001'"""));
        // SIGNED is stored; today it means ACTIVE.
        assertThat(rows(DemoUser.DIRECTOR, "contracts?status=ACTIVE&kind=VOLUME_REBATE"))
                .isNotEmpty()
                .hasSize(count("""
                        contract where kind = 'VOLUME_REBATE' and status = 'SIGNED'
                        and valid_from <= business_date() and valid_to > business_date()"""))
                .allSatisfy(row -> assertThat(row.split(",", -1)[3]).isEqualTo("ACTIVE"));
        for (String kind : List.of("deliveries", "receipts", "contracts", "scorecards")) {
            Importing.send(kind, new byte[0], "").statusCode(404);
            refused(
                    kind + "?from=1.10.2026&to=2026-10-02",
                    kind.equals("contracts") ? 400 : 422,
                    kind.equals("contracts") ? "UNKNOWN_FILTER" : "NOT_A_DATE");
        }
    }

    @Test
    void whatIsNotTakenInIsGivenToWhomMaySeeIt() {
        for (String kind : List.of("deliveries", "receipts", "contracts")) {
            List<String> all = rows(DemoUser.DIRECTOR, kind);
            List<String> own = rows(DemoUser.REP, kind);
            assertThat(own).as(kind).isNotEmpty().hasSizeLessThan(all.size());
            assertThat(numbers(all)).containsAll(numbers(own));
            int partner = kind.equals("deliveries") ? 2 : 1;
            assertThat(rows(DemoUser.PARTNER, kind))
                    .as(kind)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.split(",", -1)[partner]).isEqualTo("P0001"));
        }
    }

    @Test
    void scorecardsOfAPeriodAreGivenAsTheyAreListedAndNeedItsDays() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
        String days = "?from=%d-01-01&to=%d-01-01".formatted(year, year + 1);
        List<String> listed = Ask.as(DemoUser.DIRECTOR)
                .list("partnerScorecards", "period: \"%d\"".formatted(year), "total partner { code }", 100, 20)
                .nodes()
                .stream()
                .map(card -> card.at("/partner/code").asText() + " "
                        + new BigDecimal(card.path("total").asText()).setScale(2))
                .toList();

        assertThat(rows(DemoUser.DIRECTOR, "scorecards" + days))
                .map(row -> row.split(",", -1))
                // Compared from the end, since a name may contain a comma.
                .filteredOn(row -> !row[row.length - 11].isEmpty())
                .extracting(row -> row[0] + " " + new BigDecimal(row[row.length - 11]).setScale(2))
                .isEqualTo(listed);
        assertThat(rows(DemoUser.REP, "scorecards" + days + "&kind=DISTRIBUTOR"))
                .isNotEmpty()
                .hasSizeLessThan(listed.size());
        refused("scorecards?to=2026-01-01", 400, "MISSING_FILTER").body("reason", equalTo("此导出需要“from”，请填写。"));
        // Partners do not see their evaluation; a mutant that leaves this to the database is an internal error
        // (500).
        take(DemoUser.PARTNER, "scorecards" + days).statusCode(404).body("code", equalTo("UNKNOWN_EXPORT"));
    }

    @Test
    void noFileStaysBehind() throws IOException {
        take(DemoUser.DIRECTOR, "partners").statusCode(200);
        refused("partners?kind=SHOP", 422, "NOT_ONE_OF");
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().matches("tributary-partners.*[.]export")))
                    .isEmpty();
        }
    }

    @Test
    void noMoreFilesAreWrittenAtOnceThanThereAreConnectionsFor() {
        Scope director = Scope.of("somebody", Set.of(RealmRole.SALES_DIRECTOR), null, LocalDate.now(ZoneOffset.UTC));
        Exports none = new Exports(transactions, new ExportSettings() {
            @Override
            public int atOnce() {
                return 0;
            }

            @Override
            public int mostOfCaller() {
                return 1;
            }
        });
        FileKind products = imports.stream()
                .filter(kind -> kind.kind().equals("products"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> none.write(products, Map.of(), FileFormat.CSV, director))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(503));
    }

    private static List<String> orders(DemoUser user, String query) {
        return rows(user, "orders" + query);
    }

    private static List<String> rows(DemoUser user, String address) {
        String csv = take(user, address).statusCode(200).extract().asString();
        return csv.lines().skip(1).toList();
    }

    private static int count(String from) {
        return Integer.parseInt(TestDatabase.one("select count(*) from " + from));
    }

    private static List<String> numbers(List<String> orders) {
        return orders.stream().map(order -> order.split(",", -1)[0]).toList();
    }

    private static ValidatableResponse take(DemoUser user, String address) {
        return given().auth().oauth2(Ask.token(user)).get("/exports/" + address).then();
    }

    private static ValidatableResponse refused(String address, int status, String code) {
        return given().auth()
                .oauth2(Ask.token(DemoUser.DIRECTOR))
                .header("Accept-Language", "zh-CN")
                .get("/exports/" + address)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("code", equalTo(code));
    }
}
