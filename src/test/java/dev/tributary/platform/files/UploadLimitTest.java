package dev.tributary.platform.files;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.http.RawConnection;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.platform.security.RealmAdmin;
import dev.tributary.platform.security.RealmRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static dev.tributary.platform.files.Importing.PRODUCTS;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;

/** Files in chunks, whose size is unknown until their end. */
@QuarkusTest
@TestProfile(UploadLimitTest.SmallFiles.class)
@Timeout(120)
class UploadLimitTest {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_OF_CALLER = 3;
    private static final int MOST = 5;

    /** As many as there are worker threads, and some more. */
    private static final int VERY_MANY = 250;

    private static final Path UPLOADS = Path.of("target", "test-uploads").toAbsolutePath();

    /** Files of at most a mebibyte. */
    public static final class SmallFiles implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.limits.max-body-size",
                    String.valueOf(LARGEST),
                    "quarkus.http.body.uploads-directory",
                    UPLOADS.toString(),
                    "tributary.imports.most-of-caller",
                    String.valueOf(MOST_OF_CALLER),
                    "tributary.imports.most",
                    String.valueOf(MOST));
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return new OwnDatabase().testResources();
        }
    }

    @TestHTTPResource("/imports/products")
    @SuppressWarnings("NullAway.Init")
    URI products;

    @TestHTTPResource(value = "", management = true)
    @SuppressWarnings("NullAway.Init")
    URI management;

    @BeforeEach
    void empty() throws SQLException {
        Importing.emptyDatabase();
    }

    @Test
    void aFileThatTurnsOutToBeTooLargeIsRefusedWithAReasonAndLeavesNothing() throws Exception {
        var answer = send("P%07d,Pump,PCS\n", 4 * LARGEST / 17);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.body()).contains("\"code\":\"FILE_TOO_LARGE\"", " " + LARGEST + " ", "max-body-size", "字节");
        assertThat(value("select count(*) from product")).isEqualTo("0");
        assertThatNoUploadIsLeft();
    }

    @Test
    void aFileThatDoesNotSayHowLargeItIsIsTaken() throws Exception {
        var answer = send("P%07d,Pump,PCS\n", LARGEST / 34);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(value("select count(*) from product")).isEqualTo(String.valueOf(LARGEST / 34));
        assertThatNoUploadIsLeft();
    }

    @Test
    void anImportThatTakesLongerThanABodyMayIsNotCut() throws Exception {
        var answer = new CompletableFuture<HttpResponse<String>>();
        try (var owner = TestDatabase.asOwner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table product");
            var sending = new Thread(() -> {
                try {
                    answer.complete(send("P%07d,Pump,PCS\n", 2));
                } catch (Exception failure) {
                    answer.completeExceptionally(failure);
                }
            });
            sending.start();
            // More than twice the timeout of a body, which the test profile sets to 3 s.
            lock.execute("select pg_sleep(7)");
            owner.rollback();
        }
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void halfSentUploadsKeepNobodyElseOutAndAreCut() throws Exception {
        var halfSent = new ArrayList<RawConnection>();
        try (var realm = RealmAdmin.signIn()) {
            realm.addUser("second-director", "pass the second time", RealmRole.SALES_DIRECTOR);
            var other = realm.token("local-cli", "second-director", "pass the second time");
            var token = Ask.token(DemoUser.DIRECTOR);
            for (int upload = 0; upload < MOST_OF_CALLER; upload++) {
                halfSent.add(halfSent(token));
            }
            awaitUploads(MOST_OF_CALLER);
            for (int upload = MOST_OF_CALLER; upload < VERY_MANY; upload++) {
                halfSent.add(halfSent(token));
            }
            for (var refused : halfSent.subList(MOST_OF_CALLER, VERY_MANY)) {
                assertRefused(refused, "UPLOADS_OF_CALLER");
            }

            assertAnswers(management.resolve("/q/health/live"));
            assertAnswers(management.resolve("/q/health/ready"));
            assertAnswers(management.resolve("/q/metrics"));
            assertAnswers(products.resolve("/config.json"));
            var answer = send(other, form("P%07d,Pump,PCS\n", 2));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

            for (var upload : halfSent) {
                upload.rest();
            }
            assertThatNoUploadIsLeft();
            assertThat(send("P%07d,Pump,PCS\n", 3).statusCode()).isEqualTo(200);
        } finally {
            for (var upload : halfSent) {
                upload.close();
            }
        }
    }

    @Test
    void allCallersTogetherHaveOnlySoManyUploadsUnderWay() throws Exception {
        var halfSent = new ArrayList<RawConnection>();
        try (var realm = RealmAdmin.signIn()) {
            realm.addUser("third-director", "pass the third time", RealmRole.SALES_DIRECTOR);
            var other = realm.token("local-cli", "third-director", "pass the third time");
            for (int upload = 0; upload < MOST; upload++) {
                halfSent.add(halfSent(upload < MOST_OF_CALLER ? Ask.token(DemoUser.DIRECTOR) : other));
            }
            awaitUploads(MOST);
            halfSent.add(halfSent(other));

            assertRefused(halfSent.get(MOST), "UPLOADS_BUSY");
        } finally {
            for (var upload : halfSent) {
                upload.close();
            }
        }
        assertThatNoUploadIsLeft();
    }

    /** The server answers although most of the body never arrives. */
    @Test
    void whoMayNotImportIsAnsweredBeforeTheBodyIsRead() throws Exception {
        for (var caller :
                Map.of(Ask.token(DemoUser.REP), "403", "garbage", "401").entrySet()) {
            try (var upload = halfSent(caller.getKey())) {
                assertThat(upload.line()).startsWith("HTTP/1.1 " + caller.getValue());
            }
        }
        assertThatNoUploadIsLeft();
    }

    @Test
    void aFilePartWithoutAFileNameIsToldWhatItLacks() throws Exception {
        var answer =
                post("--edge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + PRODUCTS + "\r\n--edge--\r\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"NO_FILE_NAME\"", "filename");
    }

    @Test
    void aLongFilePartWithoutAFileNameIsToldWhatItLacks() throws Exception {
        var answer = post("--edge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + PRODUCTS
                + "P0,Pump,PCS\n".repeat(1000) + "\r\n--edge--\r\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"FORM_UNREADABLE\"", "“file”");
    }

    @Test
    void aFormThatEndsEarlyIsUnreadable() throws Exception {
        var answer =
                post("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + PRODUCTS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"FORM_UNREADABLE\"");
        assertThatNoUploadIsLeft();
    }

    @Test
    void aFormOfVeryManyPartsIsTooLarge() throws Exception {
        var parts = new StringBuilder();
        for (int part = 0; part < 2000; part++) {
            parts.append("--edge\r\nContent-Disposition: form-data; name=\"p")
                    .append(part)
                    .append("\"\r\n\r\nx\r\n");
        }
        var answer = post(parts + "--edge--\r\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"FORM_TOO_LARGE\"", "256", "“file”");
    }

    @Test
    void aFormOfVeryManyFilesIsTooLargeAndLeavesNone() throws Exception {
        var parts = new StringBuilder();
        for (int part = 0; part < 2000; part++) {
            parts.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nx\r\n");
        }
        var answer = post(parts + "--edge--\r\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThatNoUploadIsLeft();
    }

    private static RawConnection halfSent(String token) throws IOException {
        return RawConnection.open()
                .say("POST /imports/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + token
                        + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 100000\r\n\r\n"
                        + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"products.csv\"\r\n\r\n"
                        + PRODUCTS);
    }

    private static void assertRefused(RawConnection upload, String code) throws IOException {
        assertThat(upload.line()).startsWith("HTTP/1.1 503");
        var answer = upload.rest();
        assertThat(answer)
                .containsIgnoringCase("\r\nRetry-After: ")
                .contains("\"code\":\"" + code + "\"", "\"dryRun\":false");
    }

    private static void assertAnswers(URI address) throws IOException, InterruptedException {
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return send(Ask.token(DemoUser.DIRECTOR), new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(String row, int rows) throws IOException, InterruptedException {
        return send(Ask.token(DemoUser.DIRECTOR), form(row, rows));
    }

    private HttpResponse<String> send(String token, InputStream form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(products)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofInputStream(() -> form))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    /** Made while it is read, so that its length is unknown. */
    private static InputStream form(String row, int rows) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"products.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + PRODUCTS;
        var parts = Stream.concat(
                        Stream.of(head),
                        Stream.concat(
                                Stream.iterate(0, line -> line < rows, line -> line + 1)
                                        .map(row::formatted),
                                Stream.of("\r\n--edge--\r\n")))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts.toList()));
    }

    /** It is deleted after the answer, so this waits for it. */
    private static void assertThatNoUploadIsLeft() throws IOException {
        awaitUploads(0);
    }

    private static void awaitUploads(int files) throws IOException {
        while (uploads() != files) {
            Thread.onSpinWait();
        }
    }

    private static long uploads() throws IOException {
        if (!Files.exists(UPLOADS)) {
            return 0;
        }
        try (var left = Files.list(UPLOADS)) {
            return left.count();
        }
    }
}
