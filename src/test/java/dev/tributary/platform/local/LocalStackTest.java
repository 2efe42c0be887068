package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The stack itself, without the server. */
class LocalStackTest {

    private static final String READY = "ready to be killed";

    @TempDir
    Path directory;

    @Test
    void nothingOutlivesAJvmThatIsKilled() throws Exception {
        var data = Path.of("target", "killed-stack");
        Directories.delete(data);
        var holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new Scanner(holder.getInputStream(), UTF_8)) {
            while (!output.nextLine().equals(READY)) {
                // the progress of the stack
            }
        }
        var children = holder.descendants().toList();
        assertThat(commandLines(children)).contains("postgres", "QuarkusEntryPoint");

        holder.destroyForcibly();

        for (var child : children) {
            child.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    /** Starts all of the stack and waits to be killed. */
    static final class Holder {
        public static void main(String... arguments) throws InterruptedException {
            var stack = LocalStack.start(StackSettings.forTests(Path.of(arguments[0])), new Progress(System.out));
            stack.awaitKeycloak();
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }

    private static String commandLines(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().commandLine().orElse(""))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void aTakenPortIsRefusedWithTheSettingThatChoosesAnother() throws IOException {
        try (var stranger = new ServerSocket(0)) {
            var settings = withPostgresPort(stranger.getLocalPort());

            assertThatThrownBy(() -> LocalStack.start(settings, silent()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage(
                            "Port %d, where PostgreSQL should listen, is taken: choose another with"
                                    + " tributary.local.postgres-port (TRIBUTARY_LOCAL_POSTGRES_PORT)",
                            stranger.getLocalPort());
        }
    }

    @Test
    void aDataDirectoryInUseIsRefusedWithTheSettingsThatChooseOthers() throws IOException {
        var lock = Files.createFile(directory.resolve("lock"));
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            assertThatThrownBy(() -> LocalStack.start(StackSettings.forTests(directory), silent()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("tributary.local.data-directory")
                    .hasMessageContaining("quarkus.http.port");
        }
    }

    @Test
    void aProgramThatFailsIsReportedWithItsLastWords() throws IOException {
        var program = new ChildProcess.Program("sayer", "TERM", directory, Map.of());

        assertThatThrownBy(() -> program.run(List.of("sh", "-c", "echo no such thing; exit 3")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sayer failed")
                .hasMessageContaining("no such thing");
    }

    @Test
    void aCachedDirectoryIsMadeOnceAndNeverHalf() throws IOException {
        var cache = new Cache(directory.resolve("cache"));

        assertThatThrownBy(() -> cache.get("thing", part -> {
                    Files.createFile(part.resolve("half"));
                    throw new IOException("power failure");
                }))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("power failure");
        var made = cache.get("thing", part -> Files.createFile(part.resolve("whole")));
        var kept = cache.get("thing", part -> Files.createFile(part.resolve("again")));

        assertThat(kept).isEqualTo(made);
        assertThat(made).isDirectoryContaining("glob:**whole").isDirectoryNotContaining("glob:**{half,again}");
    }

    private StackSettings withPostgresPort(int port) {
        var free = StackSettings.forTests(directory);
        return new StackSettings(
                0,
                0,
                port,
                free.keycloakPort(),
                free.dataDirectory(),
                free.cacheDirectory(),
                free.projectDirectory(),
                false);
    }

    private static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream(), false, UTF_8));
    }
}
