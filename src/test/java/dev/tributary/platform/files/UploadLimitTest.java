package dev.tributary.platform.files;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static dev.tributary.platform.files.Importing.PRODUCTS;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;

/** Files that come in chunks, of which nobody knows how large they are before they end. */
@QuarkusTest
@TestProfile(UploadLimitTest.SmallFiles.class)
@Timeout(120)
class UploadLimitTest {

    private static final int LARGEST = 1 << 20;
    private static final Path UPLOADS = Path.of("target", "test-uploads").toAbsolutePath();

    /** Files of at most a mebibyte. */
    public static final class SmallFiles implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.limits.max-body-size",
                    String.valueOf(LARGEST),
                    "quarkus.http.body.uploads-directory",
                    UPLOADS.toString());
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return new OwnDatabase().testResources();
        }
    }

    @TestHTTPResource("/imports/products")
    @SuppressWarnings("NullAway.Init")
    URI products;

    @BeforeEach
    void empty() throws SQLException {
        Importing.emptyDatabase();
    }

    @Test
    void a_file_that_turns_out_to_be_too_large_is_refused_with_a_reason_and_leaves_nothing() throws Exception {
        var answer = send("P%07d,Pump,PCS\n", 4 * LARGEST / 17);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.body()).contains("\"code\":\"FILE_TOO_LARGE\"", " " + LARGEST + " ", "max-body-size", "字节");
        assertThat(value("select count(*) from product")).isEqualTo("0");
        assertThatNoUploadIsLeft();
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_taken() throws Exception {
        var answer = send("P%07d,Pump,PCS\n", LARGEST / 34);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(value("select count(*) from product")).isEqualTo(String.valueOf(LARGEST / 34));
        assertThatNoUploadIsLeft();
    }

    private HttpResponse<String> send(String row, int rows) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(products)
                .header("Authorization", "Bearer " + Ask.token(DemoUser.DIRECTOR))
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofInputStream(() -> form(row, rows)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    /** Written as it is read, so that its length is known to nobody. */
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
        while (uploads() > 0) {
            Thread.onSpinWait();
        }
        assertThat(uploads()).isZero();
    }

    private static long uploads() throws IOException {
        try (var left = Files.list(UPLOADS)) {
            return left.count();
        }
    }
}
