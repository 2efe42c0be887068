package dev.tributary.platform.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The packaged server once more, on the tests' database and Keycloak: a second replica. */
public final class AnotherServer implements AutoCloseable {

    private static final Path PACKAGED = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final int port;
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private AnotherServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it, and waits until it answers. */
    public static AnotherServer start(Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Dquarkus.http.port=" + port));
        command.add("-Dquarkus.profile=prod");
        command.add("-Dquarkus.management.port=0");
        new LocalStackTestResource().start().forEach((name, value) -> command.add("-D" + name + "=" + value));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", PACKAGED.toString()));
        var server = new AnotherServer(
                port, new ProcessBuilder(command).redirectErrorStream(true).start());
        server.awaitStart();
        return server;
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
