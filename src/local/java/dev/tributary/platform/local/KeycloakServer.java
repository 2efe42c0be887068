package dev.tributary.platform.local;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak with the local realm. Slow steps are done once and cached: its build for one set of options, and the
 * import of a realm. The imported data are copied into the data directory, and replaced when the realm has changed.
 */
final class KeycloakServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Options for a fast start rather than for speed under load; the rest is as in Keycloak's own script. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms128m",
            "-Xmx512m",
            "-XX:MetaspaceSize=128m",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ChildProcess process;

    private KeycloakServer(ChildProcess process) {
        this.process = process;
    }

    /** Returns when the realm answers. */
    static KeycloakServer start(StackSettings settings, Progress progress) {
        try {
            var archive = Archive.of("keycloak", settings.projectDirectory());
            var cache = new Cache(settings.cacheDirectory());
            var name = "keycloak-" + archive.version();
            var program = cache.get(name, directory -> {
                progress.step("Keycloak", "unpacking " + archive.version() + " and building it, once");
                archive.unzip(directory);
                program("keycloak-build", settings)
                        .run(command(directory, "build", "--db=dev-file", "--metrics-enabled=false"));
            });
            var realm = Realm.local();
            var imported = cache.get(name + "-realm-" + realm.checksum(), directory -> {
                progress.step("Keycloak", "importing the realm, once");
                importRealm(program, realm, directory, settings);
            });

            var home = settings.dataDirectory().resolve("keycloak");
            var marker = home.resolve("realm");
            if (!Files.exists(marker) || !Files.readString(marker).equals(realm.checksum())) {
                Directories.delete(home);
                Directories.createPrivate(home);
                Directories.copy(imported.resolve("data"), home.resolve("data"));
                Files.writeString(marker, realm.checksum());
            }
            link(home, program);
            var issuer = issuer(settings.keycloakPort());
            var server = new KeycloakServer(program("keycloak", settings)
                    .start(command(
                            home,
                            "start",
                            "--optimized",
                            "--cache=local",
                            "--http-enabled=true",
                            "--http-host=localhost",
                            "--http-port=" + settings.keycloakPort(),
                            "--hostname=http://localhost:" + settings.keycloakPort())));
            server.process.await(START_LIMIT, () -> answers(issuer));
            progress.step("Keycloak", "ready on port " + settings.keycloakPort());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChildProcess.Program program(String name, StackSettings settings) {
        return new ChildProcess.Program(
                name,
                "TERM",
                settings.logDirectory(),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
    }

    static String issuer(int port) {
        return "http://localhost:%d/realms/%s".formatted(port, Realm.NAME);
    }

    private static void importRealm(Path program, Realm realm, Path directory, StackSettings settings)
            throws IOException {
        link(directory, program);
        var file = Files.writeString(directory.resolve(Realm.NAME + "-realm.json"), realm.json());
        program("keycloak-import", settings).run(command(directory, "import", "--optimized", "--file=" + file));
    }

    /**
     * Creates a home of links, which has data of its own and shares the program; Keycloak stores its data in its home.
     */
    private static void link(Path home, Path program) throws IOException {
        for (var part : List.of("conf", "lib", "providers", "themes")) {
            Files.deleteIfExists(home.resolve(part));
            Files.createSymbolicLink(home.resolve(part), program.resolve(part));
        }
    }

    /** The command that Keycloak's script runs. The shell of the script would keep signals from the JVM. */
    private static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static @Nullable Boolean answers(String issuer) {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var response = CLIENT.send(request, BodyHandlers.discarding());
            return response.statusCode() == 200 ? true : null;
        } catch (IOException notYet) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
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
