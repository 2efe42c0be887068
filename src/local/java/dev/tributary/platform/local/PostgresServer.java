package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** A PostgreSQL with the database {@code tributary} and its roles, which {@code db/roles.sql} creates as everywhere. */
final class PostgresServer implements AutoCloseable {

    static final String DATABASE = "tributary";
    static final String OWNER = "tributary_owner";
    static final String APPLICATION = "tributary_app";

    /** A cluster may have to recover from a crash first. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ChildProcess process;

    private PostgresServer(ChildProcess process) {
        this.process = process;
    }

    /** Returns when the server answers and the database exists. */
    static PostgresServer start(StackSettings settings, Secrets secrets, Progress progress) {
        try {
            var archive = Archive.of("postgresql", settings.projectDirectory());
            var home = new Cache(settings.cacheDirectory()).get("postgresql-" + archive.version(), directory -> {
                progress.step("PostgreSQL", "unpacking " + archive.version() + ", once");
                archive.unzipTar(directory);
            });
            var cluster = settings.dataDirectory().resolve("postgresql");
            if (!Files.exists(cluster)) {
                progress.step("PostgreSQL", "creating a new database cluster");
                initialise(home, cluster, settings, secrets);
            }
            var server = new PostgresServer(program("postgresql", settings).start(command(home, cluster, settings)));
            server.prepareDatabase(settings, secrets);
            progress.step("PostgreSQL", "ready on port " + settings.postgresPort());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChildProcess.Program program(String name, StackSettings settings) {
        // INT is PostgreSQL's fast shutdown; TERM would wait for clients to leave.
        return new ChildProcess.Program(name, "INT", settings.logDirectory(), Map.of("LC_ALL", "C", "TZ", "UTC"));
    }

    private static void initialise(Path home, Path cluster, StackSettings settings, Secrets secrets)
            throws IOException {
        var part = cluster.resolveSibling("postgresql.part");
        Directories.delete(part);
        Directories.createPrivate(part);
        var password = Secrets.privateFile(cluster.resolveSibling("postgresql.password"), secrets.postgres());
        try {
            var command = new ArrayList<>(UnprivilegedUser.prefix(part, password));
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + part,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // The same sort order and case rules on every machine; names sort by zh-x-icu where a query asks
                    // for it.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions"));
            if (!settings.durable()) {
                command.add("--no-sync");
            }
            program("initdb", settings).run(command);
        } finally {
            Files.delete(password);
        }
        Files.move(part, cluster, ATOMIC_MOVE);
    }

    private static List<String> command(Path home, Path cluster, StackSettings settings) throws IOException {
        // Its process, if any, has ended: the pid in the file may belong to another process by now, and would prevent
        // the start.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        var command = new ArrayList<>(UnprivilegedUser.prefix(cluster));
        command.addAll(List.of(
                home.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", "" + settings.postgresPort()));
        var options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=256MB",
                "log_timezone=UTC",
                "timezone=UTC"));
        if (!settings.durable()) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        options.forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    private void prepareDatabase(StackSettings settings, Secrets secrets) throws IOException {
        try (var connection = connect("postgres", settings, secrets);
                var statement = connection.createStatement()) {
            statement.execute(rolesSql());
            statement.execute("alter role %s password '%s'".formatted(OWNER, secrets.owner()));
            statement.execute("alter role %s password '%s'".formatted(APPLICATION, secrets.application()));
            try (var found =
                    statement.executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE))) {
                if (!found.next()) {
                    statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
                }
            }
        } catch (SQLException e) {
            throw process.failure("refused the database roles (" + e.getMessage() + ")");
        }
        try (var connection = connect(DATABASE, settings, secrets);
                var statement = connection.createStatement()) {
            statement.execute("""
                    alter schema public owner to %2$s;
                    revoke connect on database %1$s from public;
                    grant connect on database %1$s to %3$s;
                    """.formatted(DATABASE, OWNER, APPLICATION));
            // Runs again, now that the database exists whose rights it sets.
            statement.execute(rolesSql());
        } catch (SQLException e) {
            throw process.failure("refused the database rights (" + e.getMessage() + ")");
        }
    }

    /** Connects as soon as the server can; another server on this port would not know the password. */
    private Connection connect(String database, StackSettings settings, Secrets secrets) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), database);
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.postgres());
        // Not the DriverManager, which knows only the drivers of the class loader that used it first.
        var driver = ServiceLoader.load(Driver.class, PostgresServer.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> accepts(candidate, url))
                .findFirst()
                .orElseThrow();
        return process.await(START_LIMIT, () -> {
            try {
                return driver.connect(url, login);
            } catch (SQLException notYet) {
                return null;
            }
        });
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The text of {@code db/roles.sql}. */
    static String rolesSql() throws IOException {
        try (var sql = PostgresServer.class.getResourceAsStream("/db/roles.sql")) {
            if (sql == null) {
                throw new StartRefused("db/roles.sql is not on the class path");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
