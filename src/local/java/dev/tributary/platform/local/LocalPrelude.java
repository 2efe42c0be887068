package dev.tributary.platform.local;

import dev.tributary.platform.Prelude;
import dev.tributary.platform.StartRefused;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigUtils;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Starts the local stack if no other is configured, and prints the addresses when everything is ready. */
public final class LocalPrelude implements Prelude {

    private static final String PROFILE = "quarkus.profile";
    /** Dev mode calls the application's main method again after each change. */
    private static final String STARTED = "tributary.local.started";

    @Override
    public void play() {
        var profile = System.getProperty(PROFILE, System.getenv().getOrDefault("QUARKUS_PROFILE", "local"));
        if (!Set.of("local", "dev").contains(profile) || Boolean.getBoolean(STARTED)) {
            return;
        }
        endWithMaven();
        System.setProperty(PROFILE, profile);
        var settings = StackSettings.from(ConfigUtils.configBuilder().build());
        var progress = new Progress(System.out);
        progress.say("\nTributary: the local stack, kept in " + settings.dataDirectory() + "\n");
        var stack = LocalStack.start(settings, progress);
        stack.configuration().forEach(System::setProperty);
        System.setProperty(
                "quarkus.log.file.path",
                settings.logDirectory().resolve("tributary.log").toString());
        System.setProperty(STARTED, "true");
        progress.step("Tributary", "starting");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // The servers end last, so that the application closes its connections before they do.
            if (Application.currentApplication() != null) {
                Application.currentApplication().awaitShutdown();
            }
            stack.close();
        }));
        inBackground(() -> {
            try {
                stack.awaitKeycloak();
                awaitReady(settings.managementPort());
                progress.step("Tributary", "ready");
                progress.say(welcome(settings));
                stack.awaitEnd();
            } catch (StartRefused failure) {
                System.err.println(failure.getMessage());
                System.exit(1);
            }
        });
    }

    private static String welcome(StackSettings settings) {
        var http = "http://localhost:" + settings.httpPort();
        return """

                Dashboard   %1$s/
                GraphQL     %1$s/graphql
                Identity    http://localhost:%2$d/  (admin, password admin)
                Database    postgresql://localhost:%3$d/tributary  (passwords: %4$s)

                Sign in as  director  regional  manager  rep  support  finance  auditor  partner  partner2  developer
                            each with its name as the password

                Ctrl-C stops all of it; the data stays, logs are in %5$s
                """.formatted(
                        http,
                        settings.keycloakPort(),
                        settings.postgresPort(),
                        shown(settings.dataDirectory().resolve("secrets.properties")),
                        shown(settings.logDirectory()));
    }

    private static Path shown(Path path) {
        var here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static void awaitReady(int port) {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        try {
            while (!isOk(client, request)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOk(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends this process with Maven, which leaves its child running when it is killed. */
    private static void endWithMaven() {
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.info().commandLine().orElse("").contains("org.codehaus.plexus.classworlds"))
                .ifPresent(maven -> inBackground(() -> {
                    maven.onExit().join();
                    System.exit(1);
                }));
    }

    private static void inBackground(Runnable task) {
        var thread = new Thread(task, "local-stack");
        thread.setDaemon(true);
        thread.start();
    }
}
