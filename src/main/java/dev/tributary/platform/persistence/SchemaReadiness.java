package dev.tributary.platform.persistence;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.resource.LoadableResource;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Comparator;
import java.util.concurrent.CompletionStage;

/**
 * Reports the server as not ready while the database lacks the newest migration of its release; another process may be
 * migrating it. Newer migrations do no harm: the server is an older one during a rollout.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private final Pool pool;
    private final String newest;
    private volatile boolean migrated;

    SchemaReadiness(Pool pool, Flyway flyway) {
        this.pool = pool;
        this.newest = newest(flyway);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        // A migration is never undone, so the answer is remembered.
        return migrated
                ? Uni.createFrom().item(response(true))
                : Uni.createFrom().completionStage(this::ask).map(this::response);
    }

    private CompletionStage<Boolean> ask() {
        return pool.preparedQuery("select schema_has_migration($1)")
                .execute(Tuple.of(newest))
                .map(rows -> rows.iterator().next().getBoolean(0))
                // An empty database lacks even the function. A database that cannot be asked is not ready either.
                .otherwise(false)
                .onSuccess(found -> migrated = found)
                .toCompletionStage();
    }

    private HealthCheckResponse response(boolean up) {
        return HealthCheckResponse.named("Database schema")
                .status(up)
                .withData("migration", newest)
                .build();
    }

    /**
     * The newest migration that was built in. Flyway's own list of pending ones would need the database owner's rights.
     */
    private static String newest(Flyway flyway) {
        return flyway.getConfiguration().getResourceProvider().getResources("V", new String[] {".sql"}).stream()
                .map(LoadableResource::getFilename)
                .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getVersion();
    }
}
