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
import org.flywaydb.core.internal.resolver.ChecksumCalculator;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Reports the server as not ready while the database lacks a migration of its release; another process may be migrating
 * it. Newer migrations, and newer texts of repeatable ones, do no harm: the server is an older one during a rollout.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {

    private final Pool pool;
    private final String newest;
    private final Tuple files;
    private volatile boolean migrated;

    SchemaReadiness(Pool pool, Flyway flyway) {
        this.pool = pool;
        Collection<LoadableResource> versioned = files(flyway, "V");
        this.newest = newest(versioned);
        this.files = scriptsAndChecksums(versioned, files(flyway, "R"));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        // A migration is never undone, so the answer is remembered.
        return migrated
                ? Uni.createFrom().item(response(true))
                : Uni.createFrom().completionStage(this::ask).map(this::response);
    }

    private CompletionStage<Boolean> ask() {
        return pool.preparedQuery("select schema_has_migrations($1, $2)")
                .execute(files)
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

    /** The migrations that were built in. Flyway's own list of pending ones would need the database owner's rights. */
    private static Collection<LoadableResource> files(Flyway flyway, String prefix) {
        return flyway.getConfiguration().getResourceProvider().getResources(prefix, new String[] {".sql"});
    }

    private static String newest(Collection<LoadableResource> versioned) {
        return versioned.stream()
                .map(LoadableResource::getFilename)
                .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getVersion();
    }

    private static Tuple scriptsAndChecksums(
            Collection<LoadableResource> versioned, Collection<LoadableResource> repeatable) {
        List<LoadableResource> files =
                Stream.concat(versioned.stream(), repeatable.stream()).toList();
        return Tuple.tuple()
                .addArrayOfString(
                        files.stream().map(LoadableResource::getRelativePath).toArray(String[]::new))
                .addArrayOfInteger(
                        files.stream().map(ChecksumCalculator::calculate).toArray(Integer[]::new));
    }
}
