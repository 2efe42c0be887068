package dev.tributary.platform.graphql.door;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs the reference suite on the packaged server; the build of the dashboard has installed it. */
@QuarkusIntegrationTest
@TestProfile(AllDocuments.class)
class GraphQLOverHttpIT {

    @Test
    void everyAuditOfTheReferenceSuiteIsPassed() throws IOException, InterruptedException {
        Process suite = new ProcessBuilder(
                        "npm", "run", "--silent", "audit", "--", "http://localhost:" + RestAssured.port + "/graphql")
                .directory(Path.of("src", "main", "webui").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(suite.getInputStream().readAllBytes(), UTF_8);
        System.out.print(said);

        assertThat(suite.waitFor()).as(said).isZero();
        assertThat(said).contains("61 of 61 audits passed");
    }
}
