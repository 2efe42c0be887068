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
        isNotReadyWithAnOlderRepeatableMigration();
    }

    /** An older server during a rollout: the next release has a migration of its own, and changed a repeatable one. */
    private void isReadyWithANewerSchema() throws IOException, InterruptedException, SQLException {
        asOwner("""
                insert into flyway_schema_history
                select installed_rank + 1, '99999', 'of the next release', type, 'V99999__of_the_next_release.sql', 1,
                       installed_by, installed_on, execution_time, success
                from flyway_schema_history order by installed_rank desc limit 1""");
        asOwner("""
                insert into flyway_schema_history
                select (select max(installed_rank) from flyway_schema_history) + 1, version, description, type, script,
                       checksum + 1, installed_by, installed_on, execution_time, success
                from flyway_schema_history where script ~ 'R__01_platform.sql$'""");
        assertThat(readinessOfANewServer()).isEqualTo(200);
    }

    /** The text of a repeatable migration changed in this release, and the database has the one of the release before. */
    private void isNotReadyWithAnOlderRepeatableMigration() throws IOException, InterruptedException, SQLException {
        asOwner("""
                delete from flyway_schema_history where installed_rank = (
                    select min(installed_rank) from flyway_schema_history where script ~ 'R__01_platform.sql$')""");
        assertThat(readinessOfANewServer()).isEqualTo(503);
    }

    private int readinessOfANewServer() throws IOException, InterruptedException {
        try (var server = AnotherServer.startWith(serverSettings())) {
            return server.readiness().statusCode();
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:" + database, setting(OWNER), setting(OWNER_PASSWORD));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> serverSettings() {
        Map<String, String> settings = new HashMap<>(stack);
        settings.putAll(Map.of(
                URL,
                database,
                "quarkus.flyway.migrate-at-start",
                "false",
                // Only the demo company needs these, which this build has; a production build does not.
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
