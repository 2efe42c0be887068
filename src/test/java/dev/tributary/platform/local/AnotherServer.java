package dev.tributary.platform.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A second replica: the packaged server on the tests' database and Keycloak. */
public final class AnotherServer implements AutoCloseable {

    private static final Path PACKAGED = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final int port;
    private final int managementPort;
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private AnotherServer(int port, int managementPort, Process process) {
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
    }

    /** Starts it with these settings and those of the tests' database and Keycloak, and waits until it answers. */
    public static AnotherServer start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(new LocalStackTestResource().start());
        all.putAll(settings);
        return startWith(all);
    }

    /** Starts it with these settings only, and waits until it answers. */
    public static AnotherServer startWith(Map<String, String> settings) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        var server = new AnotherServer(port, managementPort, launch(port, managementPort, settings));
        server.awaitStart();
        return server;
    }

    /** Starts it with these settings only, and waits until it has ended by itself; returns its output. */
    public static String run(Map<String, String> settings) throws IOException, InterruptedException {
        Process process = launch(freePort(), freePort(), settings);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
        return output;
    }

    private static Process launch(int port, int managementPort, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Dquarkus.http.port=" + port));
        command.add("-Dquarkus.profile=prod");
        command.add("-Dquarkus.management.port=" + managementPort);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", PACKAGED.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains("Listening on")) {
                var reader = new Thread(() -> output.lines().forEach(said::add), "output of another server");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new AssertionError(String.join("\n", said));
    }

    public int port() {
        return port;
    }

    /** Its answer to the readiness check. */
    public HttpResponse<String> readiness() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** What it has written to its log. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** Asks it to end, and waits until it has. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it goes on: " + String.join("\n", said));
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
