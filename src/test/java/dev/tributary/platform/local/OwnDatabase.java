package dev.tributary.platform.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** A test profile with a database of its own beside the one that all other tests share. */
public final class OwnDatabase implements QuarkusTestProfile {

    private static final String NAME = "tributary_own";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Database.class));
    }

    /** Makes a new database, with the rights that the local stack gives its own. */
    public static final class Database implements QuarkusTestResourceLifecycleManager {

        private static final String URL = "quarkus.datasource.reactive.url";

        @Override
        public Map<String, String> start() {
            String shared = requireNonNull(new LocalStackTestResource().start().get(URL));
            String own = shared.substring(0, shared.lastIndexOf('/') + 1) + NAME;
            try {
                execute(shared, "drop database if exists " + NAME + " with (force)");
                execute(shared, "create database " + NAME + " owner " + PostgresServer.OWNER);
                execute(own, """
                        alter schema public owner to %2$s;
                        revoke connect on database %1$s from public;
                        grant connect on database %1$s to %3$s""".formatted(NAME, PostgresServer.OWNER, PostgresServer.APPLICATION));
                execute(shared, PostgresServer.rolesSql());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // Tests empty it before they begin, so they need no demo company.
            return Map.of(URL, own, "tributary.demo.enabled", "false");
        }

        private static void execute(String url, String sql) throws SQLException, IOException {
            PGSimpleDataSource cluster = new PGSimpleDataSource();
            cluster.setUrl("jdbc:" + url);
            cluster.setUser("postgres");
            cluster.setPassword(Secrets.keptIn(Path.of("target", "test-stack", "secrets.properties"))
                    .postgres());
            try (Connection connection = cluster.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Runs after the stack itself, whose address it replaces. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {}
    }
}
