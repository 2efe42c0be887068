package dev.tributary.platform.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service's one pool, of {@link Reads} and of Hibernate alike: it times its waits as {@link PatientPool} does. */
@Singleton
class PatientPools implements PgPoolCreator {

    /** In milliseconds. */
    private static final int CONNECT_TIMEOUT = 5000;

    /** How long, in milliseconds, a connection may say nothing, at least: one that nobody needs for so long is closed too. */
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
        // Else most statements are planned anew each time, which costs as much as running them: PostgreSQL takes a plan
        // for known values for cheaper, since it guesses ten elements for an array that has one. See ADR 2.
        input.pgConnectOptionsList().forEach(options -> {
            options.addProperty("plan_cache_mode", "force_generic_plan")
                    .addProperty("statement_timeout", String.valueOf(longestStatement.toMillis()));
            // A database that hangs stops no statement: then the connection is given up.
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
