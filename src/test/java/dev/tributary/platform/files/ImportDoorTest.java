package dev.tributary.platform.files;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.BulkTransactions;
import dev.tributary.platform.security.RealmRole;
import dev.tributary.platform.security.Scope;
import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.inject.Inject;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static dev.tributary.platform.files.Importing.PRODUCTS;
import static dev.tributary.platform.files.Importing.director;
import static dev.tributary.platform.files.Importing.dryRun;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.send;
import static dev.tributary.platform.files.Importing.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class ImportDoorTest {

    private static final String TWO = PRODUCTS + "PUMP,Pump,PCS\nVALVE,Valve,PCS\n";

    @Inject
    Imports imports;

    @Inject
    @All
    @SuppressWarnings("NullAway.Init")
    List<FileImport> kinds;

    @Inject
    @SuppressWarnings("NullAway.Init")
    BulkTransactions transactions;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI server;

    @BeforeEach
    void empty() throws SQLException {
        Importing.emptyDatabase();
    }

    @Test
    void aFileCreatesThenLeavesAloneThenUpdates() throws SQLException {
        imported(file("products", TWO), 2, 0, 0);
        imported(file("products", TWO), 0, 0, 2);
        imported(file("products", PRODUCTS + "PUMP,Strong pump,PCS\nVALVE,Valve,PCS\nHOSE,Hose,M\n"), 1, 1, 1);
        assertThat(value("select string_agg(name, '|' order by code) from product"))
                .isEqualTo("Hose|Strong pump|Valve");
    }

    @Test
    void columnsComeInAnyOrderAndValuesKeepQuotesCommasAndBackslashes() throws SQLException {
        imported(file("products", "unit,code,name\r\nPCS,PUMP,\"Pump, \"\"strong\"\" \\N 水泵\"\r\n"), 1, 0, 0);
        assertThat(value("select name from product")).isEqualTo("Pump, \"strong\" \\N 水泵");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        imported(file("products", '\uFEFF' + TWO), 2, 0, 0);
    }

    @Test
    void blanksAroundANameMeanNothingButAroundACodeTheyAreAFault() throws SQLException {
        imported(file("products", PRODUCTS + "PUMP, Pump ,PCS\n"), 1, 0, 0);
        assertThat(value("select name from product")).isEqualTo("Pump");
        refused(file("products", PRODUCTS + "PUMP ,Pump,PCS\n"), 422, "BLANKS_AROUND", 2, "code", "PUMP ");
        refused(file("products", PRODUCTS + "PUMP,   ,PCS\n"), 422, "MISSING_VALUE", 2, "name", "");
    }

    @Test
    void aFileWithAHeaderAloneIsSoundAndDoesNothing() {
        imported(file("products", PRODUCTS), 0, 0, 0);
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() throws SQLException {
        dryRun("products", TWO).statusCode(200).body("dryRun", is(true)).body("created", is(2));
        assertThat(value("select count(*) from product")).isEqualTo("0");
        dryRun("products", TWO + "PUMP,Pump,\n")
                .statusCode(422)
                .body("dryRun", is(true))
                .body("rejected", is(1));
    }

    @Test
    void aDryRunThatIsMisspeltIsNoImport() throws SQLException {
        send("products", TWO.getBytes(StandardCharsets.UTF_8), "?dryRun=1")
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_TRUE_OR_FALSE"));
        send("products", TWO.getBytes(StandardCharsets.UTF_8), "?dry_run=true")
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PARAMETER"))
                .body("errors[0].column", equalTo("dry_run"));
        send("products", TWO.getBytes(StandardCharsets.UTF_8), "?dryRun=true&dryRun=false")
                .statusCode(400)
                .body("errors[0].code", equalTo("REPEATED_FILTER"));
        assertThat(value("select count(*) from product")).isEqualTo("0");
    }

    @Test
    void aBadRowInTheMiddleChangesNothing() throws SQLException {
        refused(file("products", PRODUCTS + "A,A,PCS\nB,,PCS\nC,C,PCS\n"), 422, "MISSING_VALUE", 3, "name", "");
        assertThat(value("select count(*) from product")).isEqualTo("0");
    }

    @Test
    void aRowThatIsThereTwiceNamesTheFirstLine() {
        refused(
                file("products", TWO + "\nPUMP,Other,PCS\n")
                        .body("errors[0].reason", equalTo("The row repeats line 2. Remove one of them.")),
                422,
                "REPEATED_ROW",
                5,
                "code",
                "PUMP");
    }

    @Test
    void allRejectedRowsAreCountedAndTheFirstTwentyFaultsListed() {
        String rows = IntStream.range(0, 1000)
                .mapToObj(number -> number % 2 == 0 ? "P" + number + ",,\n" : "SAME,Same,PCS\n")
                .collect(Collectors.joining());
        file("products", PRODUCTS + rows)
                .statusCode(422)
                .body("rejected", is(999))
                .body("errors.size()", is(20))
                .body("errors.line[0]", is(2))
                .body("errors.line[2]", is(4))
                .body("errors.findAll { it.line == 5 }.code", contains("REPEATED_ROW"));
    }

    @Test
    void anotherEncodingThanUtf8IsNamed() {
        byte[] gbk = (PRODUCTS + "PUMP,水泵,台\n").getBytes(Charset.forName("GBK"));
        send("products", gbk, "").statusCode(400).body("errors[0].code", equalTo("NOT_UTF8"));
        send("products", TWO.getBytes(StandardCharsets.UTF_16), "")
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_UTF8"));
        byte[] late = (PRODUCTS + "PUMP,Pump,PCS\n".repeat(20_000) + "ZZ,caf\u00e9,PCS\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        send("products", late, "").statusCode(400).body("errors[0].code", equalTo("NOT_UTF8"));
    }

    @Test
    void anEmptyFileIsRefused() {
        file("products", "").statusCode(400).body("errors[0].code", equalTo("EMPTY_FILE"));
    }

    @Test
    void aMissingAndAnUnknownAndARepeatedColumnAreNamed() {
        file("products", "code,name\nPUMP,Pump\n")
                .statusCode(400)
                .body("errors[0].code", equalTo("MISSING_COLUMN"))
                .body("errors[0].column", equalTo("unit"))
                .body("errors[0].reason", equalTo("The file has no column \"unit\"."));
        file("products", "code,name,unit,price\nPUMP,Pump,PCS,5\n")
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_COLUMN"))
                .body("errors[0].column", equalTo("price"));
        file("products", "code,name,unit,code\nPUMP,Pump,PCS,PUMP\n")
                .statusCode(400)
                .body("errors[0].code", equalTo("REPEATED_COLUMN"));
    }

    @Test
    void aRaggedRowIsNamedByItsLine() {
        file("products", TWO + "HOSE,Hose\n")
                .statusCode(400)
                .body("errors[0].code", equalTo("RAGGED_ROW"))
                .body("errors[0].line", is(4));
        file("products", TWO + "HOSE,Hose,M,5\n").statusCode(400).body("errors[0].code", equalTo("RAGGED_ROW"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsNoCsv() {
        file("products", TWO + "\"HOSE,Hose,M\n").statusCode(400).body("errors[0].code", equalTo("NOT_CSV"));
        file("products", TWO + "\"HOSE,Hose,M\n" + "x".repeat(1_000_000))
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_CSV"));
    }

    @Test
    void reasonsAreInTheLanguageAskedFor() {
        director()
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .multiPart("file", "products.csv", (PRODUCTS + "A,,PCS\n").getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports/products")
                .then()
                .statusCode(422)
                .body("errors[0].reason", equalTo("name 为空。"));
    }

    @Test
    void aFormWithoutAFileAndAnotherContentTypeAreRefused() {
        director()
                .multiPart("other", "a.csv", new byte[1], "text/csv")
                .post("/imports/products")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NO_FILE"));
        director()
                .contentType("text/csv")
                .body(TWO)
                .post("/imports/products")
                .then()
                .statusCode(415);
        director()
                .contentType("application/json")
                .body("{}")
                .post("/imports/products")
                .then()
                .statusCode(415);
        file("nonsense", TWO).statusCode(404).body("errors[0].code", equalTo("UNKNOWN_IMPORT"));
    }

    @Test
    void onlyTheDirectorImports() throws SQLException {
        for (DemoUser user : DemoUser.values()) {
            if (user != DemoUser.DIRECTOR) {
                given().auth()
                        .oauth2(Ask.token(user))
                        .multiPart("file", "products.csv", TWO.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post("/imports/products")
                        .then()
                        .statusCode(403)
                        .body("errors[0].code", equalTo("FORBIDDEN"));
            }
        }
        given().multiPart("file", "products.csv", TWO.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports/products")
                .then()
                .statusCode(401)
                .body("errors[0].code", equalTo("UNAUTHENTICATED"));
        assertThat(value("select count(*) from product")).isEqualTo("0");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        String answer = answerToHeader("/imports/orders", 1L << 30);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("FILE_TOO_LARGE").contains("536870912");
    }

    @Test
    void aBodyThatIsNoFileHasASmallerLimit() throws IOException {
        assertThat(answerToHeader("/config.json", 20L << 20))
                .startsWith("HTTP/1.1 413")
                .contains("BODY_TOO_LARGE")
                .contains("10485760");
    }

    private String answerToHeader(String path, long length) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(path, length)
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[4096];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSameFileSentTwiceAtOnceIsImportedOnce() throws SQLException {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(number -> "P%d,Product %d,PCS\n".formatted(number, number))
                .collect(Collectors.joining());
        String token = Ask.token(DemoUser.DIRECTOR);
        List<CompletableFuture<Integer>> answers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> given().auth()
                                .oauth2(token)
                                .multiPart(
                                        "file",
                                        "products.csv",
                                        (PRODUCTS + rows).getBytes(StandardCharsets.UTF_8),
                                        "text/csv")
                                .post("/imports/products")
                                .statusCode()))
                .limit(4)
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).contains(200).isSubsetOf(200, 409);
        assertThat(value("select count(*) from product")).isEqualTo("20000");
    }

    @Test
    void aFileThatTakesTooLongToReadIsRefusedWithItsLine() throws IOException {
        ImportSettings noTime = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(ImportSettings.class)
                .withDefaultValue("tributary.imports.longest-reading", "PT0S")
                .build()
                .getConfigMapping(ImportSettings.class);
        Scope director = Scope.of("somebody", Set.of(RealmRole.SALES_DIRECTOR), null, LocalDate.now(ZoneOffset.UTC));
        FileImport products = kinds.stream()
                .filter(kind -> kind.kind().equals("products"))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("file"), TWO);

        assertThatThrownBy(() -> new Imports(transactions, List.of(), noTime).run(products, file, false, director))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.fault())
                                .isEqualTo(new Fault(2L, null, null, "READING_TOO_LONG", "0")));
    }

    @Test
    void nothingInternalIsInAnAnswer() {
        file("products", PRODUCTS + "A';drop table product;--,%s,\"{0}\"\nB,,'\n")
                .statusCode(422)
                .body(not(containsString("dev.tributary")))
                .body(not(containsString("select")));
    }

    @Test
    void everyReasonCanBeGivenInBothLanguages() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(FaultCode.values()).map(Enum::name),
                                kinds.stream()
                                        .flatMap(kind -> imports.checks(kind).stream())
                                        .map(Check::code))
                        .collect(Collectors.toSet()));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages/imports",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
