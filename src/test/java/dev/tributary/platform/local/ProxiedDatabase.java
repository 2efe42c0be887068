package dev.tributary.platform.local;

import dev.tributary.platform.persistence.DatabaseProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/** Puts a {@link DatabaseProxy} between the server and the database that all tests share. */
public final class ProxiedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.reactive.url";

    @SuppressWarnings("NullAway.Init")
    private DatabaseProxy proxy;

    @Override
    public Map<String, String> start() {
        var shared = URI.create(
                Objects.requireNonNull(new LocalStackTestResource().start().get(URL)));
        try {
            proxy = new DatabaseProxy(shared.getHost(), shared.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                URL,
                "postgresql://127.0.0.1:%d%s".formatted(proxy.port(), shared.getPath()),
                // Past the proxy.
                "test.database.url",
                "jdbc:" + shared);
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(proxy, new TestInjector.MatchesType(DatabaseProxy.class));
    }

    /** Runs after the stack itself, whose address it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {}
}
