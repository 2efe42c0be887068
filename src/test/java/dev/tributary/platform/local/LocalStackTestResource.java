package dev.tributary.platform.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The local stack under every {@code @QuarkusTest}, found as a service: an empty database and the demo users, on free
 * ports. It starts once a JVM, for all test profiles, and ends with it.
 */
public final class LocalStackTestResource implements QuarkusTestResourceLifecycleManager {

    /** A system property, since each test profile has a class loader of its own, and with it statics of its own. */
    private static final String CONFIGURATION = "tributary.test.stack";

    private static final Path DATA = Path.of("target", "test-stack");

    @Override
    public Map<String, String> start() {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(
                    CONFIGURATION,
                    startStack().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("\n")));
        }
        return System.getProperty(CONFIGURATION)
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static Map<String, String> startStack() {
        var settings = StackSettings.forTests(DATA);
        try {
            // Tests must not see the last run's rows.
            Directories.delete(settings.dataDirectory().resolve("postgresql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var stack = LocalStack.start(settings, new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.awaitKeycloak();
        return stack.configuration();
    }

    /** Another test profile may be about to start; the processes end with the JVM. */
    @Override
    public void stop() {}
}
