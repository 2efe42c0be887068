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

/** Loads the demo company for the local stack and the tests. Flyway has migrated before this event. */
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
            // The service's own role may not write these tables. The owner's role may, but only Flyway has a pool of
            // it.
            try (var connection = DriverManager.getConnection(url, owner, password)) {
                new DemoLoader(connection, DemoAtStart::tell)
                        .loadIfEmpty(() -> DemoCompany.of(seed, LocalDate.now(DemoDraw.ZONE)));
            }
        }
    }

    /** Prints beside the local stack's own lines, since the console does not show the log there. */
    private static void tell(String what) {
        System.out.printf("%11s%-11s %s%n", "", "Demo", what);
    }
}
