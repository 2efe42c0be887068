package dev.tributary.platform.persistence;

import dev.tributary.platform.local.AnotherServer;
import dev.tributary.platform.local.LocalStackTestResource;
import dev.tributary.platform.local.OwnDatabase;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The packaged server on a new database that another process migrates, as in Kubernetes. */
class MigrationIT {

    private static final String URL = "quarkus.datasource.reactive.url";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";

    private final Map<String, String> stack = new LocalStackTestResource().start();
    private final String database =
            requireNonNull(new OwnDatabase.Database().start().get(URL));

    @Test
    void aServerWithoutTheOwnersPasswordIsReadyOnceTheMigrationRan() throws Exception {
        try (var server = AnotherServer.startWith(serverSettings())) {
            var before = server.readiness();
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.body()).containsPattern("(?s)Database schema\",\\s*\"status\": \"DOWN\"");

            var said = AnotherServer.run(Map.of(
                    "quarkus.init-and-exit",
                    "true",
                    URL,
                    database,
                    OWNER,
                    setting(OWNER),
                    OWNER_PASSWORD,
                    setting(OWNER_PASSWORD)));

            assertThat(said).contains("Successfully applied").doesNotContain("Listening on", "ERROR", "WARN");
            assertThat(server.readiness().statusCode()).isEqualTo(200);
        }
        isReadyWithANewerSchema();
    }

    /** An older server during a rollout. */
    private void isReadyWithANewerSchema() throws IOException, InterruptedException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:" + database, setting(OWNER), setting(OWNER_PASSWORD));
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                    select installed_rank + 1, '99999', 'of the next release', type, script, checksum, installed_by,
                           installed_on, execution_time, success
                    from flyway_schema_history order by installed_rank desc limit 1""");
        }
        try (var server = AnotherServer.startWith(serverSettings())) {
            assertThat(server.readiness().statusCode()).isEqualTo(200);
        }
    }

    private Map<String, String> serverSettings() {
        Map<String, String> settings = new HashMap<>(stack);
        settings.putAll(Map.of(
                URL,
                database,
                "quarkus.flyway.migrate-at-start",
                "false",
                // A production build needs neither: it is the demo company that asks for them, which this build has.
                OWNER,
                "nobody",
                OWNER_PASSWORD,
                "none",
                "tributary.demo.enabled",
                "false"));
        return settings;
    }

    private String setting(String name) {
        return requireNonNull(stack.get(name));
    }
}
