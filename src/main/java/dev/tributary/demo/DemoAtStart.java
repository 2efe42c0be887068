package dev.tributary.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/** Gives the local stack, and the tests, a company to look at. Flyway has migrated by the time of the event. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"local", "test"})
class DemoAtStart {

    void load(
            @Observes StartupEvent started,
            @ConfigProperty(name = "tributary.demo.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "tributary.demo.seed", defaultValue = "20260101") long seed,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password)
            throws SQLException, IOException {
        if (enabled) {
            // The service's own role may not write these tables; the owner's may, and only migrations have a pool of
            // it.
            try (var connection = DriverManager.getConnection(url, owner, password)) {
                new DemoLoader(connection, DemoAtStart::tell)
                        .loadIfEmpty(() -> DemoCompany.of(seed, LocalDate.now(DemoDraw.ZONE)));
            }
        }
    }

    /** Beside the local stack's own lines: the log is not on the console there. */
    private static void tell(String what) {
        System.out.printf("%11s%-11s %s%n", "", "Demo", what);
    }
}
