package dev.tributary.platform.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

import jakarta.inject.Singleton;

import java.util.List;

/**
 * A pool that does not time the wait for a connection. Its own timer (Vert.x 4.5: 30 seconds, no setting of Quarkus)
 * races with the connection that a waiter is just being given: lose, and that connection is nobody's for ever. Under a
 * load of half a minute the whole pool went this way. {@link Reads} times its waits itself.
 */
@Singleton
class PatientPool implements PgPoolCreator {

    @Override
    public Pool create(Input input) {
        // Else most statements are planned anew each time, which costs as much as running them: PostgreSQL takes a plan
        // for known values for cheaper, since it guesses ten elements for an array that has one. See ADR 2.
        input.pgConnectOptionsList().forEach(options -> options.addProperty("plan_cache_mode", "force_generic_plan"));
        return PgBuilder.pool()
                .with(input.poolOptions().setConnectionTimeout(0))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
