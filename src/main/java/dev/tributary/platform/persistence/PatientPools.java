package dev.tributary.platform.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;

/** Has the service's one pool, of {@link Reads} and of Hibernate alike, time its waits as {@link PatientPool} does. */
@Singleton
class PatientPools implements PgPoolCreator {

    private final Duration patience;

    PatientPools(DatabaseSettings settings) {
        this.patience = settings.patience();
    }

    @Override
    public Pool create(Input input) {
        Pool pool = PgBuilder.pool()
                .with(input.poolOptions().setConnectionTimeout(0))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
        return new PatientPool(pool, input.vertx(), patience);
    }
}
