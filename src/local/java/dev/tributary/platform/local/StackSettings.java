package dev.tributary.platform.local;

import dev.tributary.platform.Setting;
import dev.tributary.platform.StartRefused;
import org.eclipse.microprofile.config.Config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The ports and directories of the local stack.
 *
 * @param httpPort the port of Tributary itself; 0 is any free port
 * @param managementPort the port of health and metrics; 0 is any free port
 * @param postgresPort the port of PostgreSQL, on the loopback address only
 * @param keycloakPort the port of Keycloak, on the loopback address only
 * @param dataDirectory the database cluster, Keycloak's users, passwords and logs; one running stack each
 * @param cacheDirectory unpacked programs, shared by all stacks of this user
 * @param projectDirectory the checkout, whose {@code target/local-stack} holds the programs' archives
 * @param durable whether committed data has to survive a power failure
 */
record StackSettings(
        int httpPort,
        int managementPort,
        int postgresPort,
        int keycloakPort,
        Path dataDirectory,
        Path cacheDirectory,
        Path projectDirectory,
        boolean durable) {

    static final Setting HTTP_PORT = new Setting("quarkus.http.port");
    static final Setting MANAGEMENT_PORT = new Setting("quarkus.management.port");
    static final Setting POSTGRES_PORT = new Setting("tributary.local.postgres-port");
    static final Setting KEYCLOAK_PORT = new Setting("tributary.local.keycloak-port");
    static final Setting DATA_DIRECTORY = new Setting("tributary.local.data-directory");
    static final Setting CACHE_DIRECTORY = new Setting("tributary.local.cache-directory");

    static StackSettings from(Config config) {
        var project = findProject();
        return new StackSettings(
                config.getOptionalValue(HTTP_PORT.name(), Integer.class).orElse(8080),
                config.getOptionalValue(MANAGEMENT_PORT.name(), Integer.class).orElse(9000),
                config.getOptionalValue(POSTGRES_PORT.name(), Integer.class).orElse(15432),
                config.getOptionalValue(KEYCLOAK_PORT.name(), Integer.class).orElse(8180),
                project.resolve(config.getOptionalValue(DATA_DIRECTORY.name(), String.class)
                        .orElse(".tributary")),
                config.getOptionalValue(CACHE_DIRECTORY.name(), Path.class)
                        .map(Path::toAbsolutePath)
                        .orElseGet(StackSettings::userCache),
                project,
                true);
    }

    /** Settings for tests: free ports, data under {@code target}, and no durability. */
    static StackSettings forTests(Path dataDirectory) {
        var project = findProject();
        return new StackSettings(
                0, 0, freePort(), freePort(), project.resolve(dataDirectory), userCache(), project, false);
    }

    Path logDirectory() {
        return dataDirectory.resolve("log");
    }

    /** @throws StartRefused if a port is taken; the message names the setting that chooses another one */
    void requireFreePorts() {
        requireFree(httpPort, "Tributary", HTTP_PORT);
        requireFree(managementPort, "Tributary's management", MANAGEMENT_PORT);
        requireFree(postgresPort, "PostgreSQL", POSTGRES_PORT);
        requireFree(keycloakPort, "Keycloak", KEYCLOAK_PORT);
    }

    private static void requireFree(int port, String who, Setting setting) {
        try {
            new ServerSocket(port).close();
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port %d, where %s should listen, is taken: choose another with %s".formatted(port, who, setting),
                    taken);
        }
    }

    /** Finds the project's directory: Maven runs the server in it or below it. */
    private static Path findProject() {
        var here = Path.of("").toAbsolutePath();
        for (Path directory = here; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("pom.xml"))) {
                return directory;
            }
        }
        return here;
    }

    private static Path userCache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("tributary");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
