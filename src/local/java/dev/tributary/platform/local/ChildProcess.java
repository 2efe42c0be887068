package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A program that ends with this JVM, even after {@code kill -9}: a small shell has the pipe from the JVM as its
 * standard input, and signals the program when the kernel closes the pipe.
 */
final class ChildProcess implements AutoCloseable {

    /**
     * Arguments: the signal, a file for the program's process id, the program. The watcher reads the pipe in the
     * background, so that the shell can wait for the program and pass on its exit code.
     */
    private static final String SHELL = """
            signal=$1 pid_file=$2
            shift 2
            trap : INT HUP
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            trap 'kill -s "$signal" $child' TERM
            echo $child >"$pid_file"
            (
                trap '' INT HUP
                while read -r _; do :; done
                kill -s "$signal" $child
            ) <&3 >/dev/null 2>&1 &
            watcher=$!
            exec 3<&-
            wait $child
            status=$?
            while kill -0 $child 2>/dev/null; do wait $child; status=$?; done
            kill $watcher 2>/dev/null
            rm -f "$pid_file"
            exit $status
            """;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final Path log;
    private final Process shell;
    private final OutputStream pipe;
    private volatile boolean closed;

    private ChildProcess(String name, Path log, Process shell) {
        this.name = name;
        this.log = log;
        this.shell = shell;
        this.pipe = shell.getOutputStream();
    }

    /**
     * The properties of a program: its name for people and files, the signal that asks it to end, and the directory of
     * its output.
     */
    record Program(String name, String signal, Path logDirectory, Map<String, String> environment) {

        Path log() {
            return logDirectory.resolve(name + ".log");
        }

        private Path pidFile() {
            return logDirectory.resolve(name + ".pid");
        }

        /** Starts it, after a program that a killed JVM left behind has ended. */
        ChildProcess start(List<String> command) {
            awaitPredecessor();
            var line = new ArrayList<String>();
            // A session of its own: Ctrl-C must reach only the JVM, which ends its children when it no longer needs
            // them.
            onPath("setsid").ifPresent(line::add);
            line.addAll(List.of("sh", "-c", SHELL, "sh", signal, pidFile().toString()));
            line.addAll(command);
            var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log().toFile());
            builder.environment().putAll(environment);
            try {
                return new ChildProcess(name, log(), builder.start());
            } catch (IOException e) {
                throw new StartRefused("Cannot start " + name + ": " + e.getMessage(), e);
            }
        }

        /** Runs it until it ends. */
        void run(List<String> command) {
            try (var child = start(command)) {
                if (child.shell.waitFor() != 0) {
                    throw child.failure("failed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartRefused("Interrupted while waiting for " + name, e);
            }
        }

        /**
         * Waits until the process of an earlier run has ended, if its JVM was killed; its shell has asked it to end.
         */
        void awaitPredecessor() {
            try {
                if (!Files.exists(pidFile())) {
                    return;
                }
                var written = Files.getLastModifiedTime(pidFile()).toInstant();
                var predecessor = ProcessHandle.of(
                                Long.parseLong(Files.readString(pidFile()).strip()))
                        // Process ids are reused: a process that started after the file was written is another one.
                        .filter(process -> process.info()
                                .startInstant()
                                .filter(start -> start.isBefore(written.plusSeconds(2)))
                                .isPresent());
                if (predecessor.isPresent()) {
                    predecessor.get().destroy();
                    predecessor.get().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
                }
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new StartRefused("%s of an earlier run does not end: see %s".formatted(name, pidFile()), e);
            } catch (NumberFormatException e) {
                throw new StartRefused(pidFile() + " does not contain a process id: delete it", e);
            }
        }
    }

    /** Retries until there is an answer, the program has ended or the time is up. */
    <T> T await(Duration limit, Supplier<@Nullable T> attempt) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            var answer = attempt.get();
            requireAlive();
            if (answer != null) {
                return answer;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartRefused("Interrupted while waiting for " + name, e);
            }
        }
        throw failure("did not answer within " + limit.toSeconds() + " s");
    }

    /** @throws StartRefused if it has ended, with its last output */
    void requireAlive() {
        if (!shell.isAlive()) {
            throw failure("ended unexpectedly");
        }
    }

    /** A failure of this program, with its last output and the place of its logs. */
    StartRefused failure(String what) {
        try (var lines = Files.lines(log)) {
            var all = lines.filter(line -> !line.isBlank()).toList();
            var last = all.subList(Math.max(0, all.size() - 5), all.size()).stream()
                    .map(line -> "\n    " + line)
                    .collect(Collectors.joining());
            return new StartRefused("%s %s; its log is %s%s".formatted(name, what, log, last));
        } catch (IOException e) {
            return new StartRefused("%s %s; its log %s cannot be read".formatted(name, what, log), e);
        }
    }

    /** Completes when the program has ended; fails unless it was asked to end. */
    CompletableFuture<Void> end() {
        return shell.onExit().thenAccept(ended -> {
            if (!closed) {
                throw failure("ended unexpectedly");
            }
        });
    }

    /** Asks the program to end, waits, and kills it after half a minute. */
    @Override
    public void close() {
        closed = true;
        try {
            pipe.close();
            if (!shell.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.onExit().join();
            }
        } catch (IOException | CompletionException e) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The full path of a program, if it is installed. */
    static Optional<String> onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
