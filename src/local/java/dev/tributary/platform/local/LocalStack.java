package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** A running PostgreSQL and a running or starting Keycloak: child processes that end with this JVM. */
final class LocalStack implements AutoCloseable {

    private final StackSettings settings;
    private final Secrets secrets;
    private final FileChannel lock;
    private final CompletableFuture<PostgresServer> postgres;
    private final CompletableFuture<KeycloakServer> keycloak;

    private LocalStack(StackSettings settings, Secrets secrets, FileChannel lock, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.lock = lock;
        this.keycloak = inBackground("keycloak", () -> KeycloakServer.start(settings, progress));
        this.postgres = inBackground("postgresql", () -> PostgresServer.start(settings, secrets, progress));
    }

    /**
     * Returns when PostgreSQL answers; Keycloak takes longer and goes on starting.
     *
     * @throws StartRefused if a port or the data directory is in use, or a server fails
     */
    static LocalStack start(StackSettings settings, Progress progress) {
        try {
            // When root starts it, PostgreSQL runs as another user, who has to reach its cluster.
            Directories.createPassable(settings.dataDirectory());
            Directories.createPrivate(settings.logDirectory());
            var stack = new LocalStack(settings, secrets(settings), lock(settings), progress);
            try {
                join(stack.postgres);
                return stack;
            } catch (StartRefused e) {
                stack.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("Cannot use " + settings.dataDirectory() + ": " + e, e);
        }
    }

    private static Secrets secrets(StackSettings settings) throws IOException {
        return Secrets.keptIn(settings.dataDirectory().resolve("secrets.properties"));
    }

    /** Locks the data directory and checks that the ports are free. */
    private static FileChannel lock(StackSettings settings) throws IOException {
        var channel = FileChannel.open(settings.dataDirectory().resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw alreadyRunning(settings);
            }
            PostgresServer.program("postgresql", settings).awaitPredecessor();
            KeycloakServer.program("keycloak", settings).awaitPredecessor();
            settings.requireFreePorts();
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw alreadyRunning(settings);
        } catch (IOException | StartRefused e) {
            channel.close();
            throw e;
        }
    }

    private static StartRefused alreadyRunning(StackSettings settings) {
        return new StartRefused(
                "Another Tributary runs on %s: stop it, or give this one %s, %s, %s, %s and %s of its own"
                        .formatted(
                                settings.dataDirectory(),
                                StackSettings.DATA_DIRECTORY.name(),
                                StackSettings.HTTP_PORT.name(),
                                StackSettings.MANAGEMENT_PORT.name(),
                                StackSettings.POSTGRES_PORT.name(),
                                StackSettings.KEYCLOAK_PORT.name()));
    }

    private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> {
            var thread = new Thread(task, "start-" + name);
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** The configuration with which Quarkus uses this stack. */
    Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.reactive.url",
                        "postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), PostgresServer.DATABASE),
                "quarkus.datasource.username", PostgresServer.APPLICATION,
                "quarkus.datasource.password", secrets.application(),
                "quarkus.flyway.username", PostgresServer.OWNER,
                "quarkus.flyway.password", secrets.owner(),
                "quarkus.oidc.auth-server-url", KeycloakServer.issuer(settings.keycloakPort()));
    }

    /** @throws StartRefused if Keycloak fails instead */
    void awaitKeycloak() {
        join(keycloak);
    }

    /**
     * Returns when this stack has been closed.
     *
     * @throws StartRefused if one of the servers ends before
     */
    void awaitEnd() {
        join(CompletableFuture.anyOf(
                join(postgres).process().end(), join(keycloak).process().end()));
    }

    private static <T> Optional<T> started(CompletableFuture<T> server) {
        return server.isDone() && !server.isCompletedExceptionally() ? Optional.of(server.join()) : Optional.empty();
    }

    private static <T> T join(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw e;
        }
    }

    /**
     * Ends both servers and returns when they have ended; one that is still starting ends with the JVM at the latest.
     */
    @Override
    public void close() {
        started(keycloak).ifPresent(KeycloakServer::close);
        started(postgres).ifPresent(PostgresServer::close);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
