package dev.tributary.platform.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service's only pool, used by {@link Reads} and by Hibernate; its waits are those of {@link PatientPool}. */
@Singleton
class PatientPools implements PgPoolCreator {

    /** In milliseconds. */
    private static final int CONNECT_TIMEOUT = 5000;

    /**
     * The shortest time, in milliseconds, after which a silent connection is closed. It also closes connections that
     * nobody has needed for so long.
     */
    private static final long IDLE = 30_000;

    private final Duration patience;
    private final Duration longestStatement;
    private final DatabaseWatch watch;

    PatientPools(DatabaseSettings settings, DatabaseWatch watch) {
        this.watch = watch;
        this.patience = settings.patience();
        this.longestStatement = settings.longestStatement();
    }

    @Override
    public Pool create(Input input) {
        // Otherwise PostgreSQL would plan most statements anew each time, which costs as much as running them: it
        // considers a plan for known values cheaper, since it assumes ten elements for an array that has one. See ADR
        // 2.
        input.pgConnectOptionsList().forEach(options -> {
            options.addProperty("plan_cache_mode", "force_generic_plan")
                    .addProperty("statement_timeout", String.valueOf(longestStatement.toMillis()));
            // A hanging database does not stop statements, so the connection is given up.
            options.setConnectTimeout(CONNECT_TIMEOUT)
                    .setTcpKeepAlive(true)
                    .setReadIdleTimeout((int) Math.max(IDLE, 2 * longestStatement.toMillis()))
                    .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        });
        watch.over(input.vertx(), input.pgConnectOptionsList().get(0));
        Pool pool = PgBuilder.pool()
                .with(input.poolOptions().setConnectionTimeout(0))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
        return new PatientPool(pool, input.vertx(), patience, watch);
    }
}
