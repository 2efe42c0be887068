package dev.tributary.platform.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;

/**
 * Deletes expired idempotency keys in the background. Every replica does; each skips the keys that another one is
 * deleting.
 */
@ApplicationScoped
class IdempotencySweep {

    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);

    /** Small enough to hold a connection for milliseconds only. */
    private static final int BATCH = 1000;

    private final Pool pool;
    private final Vertx vertx;
    private final Duration keep;
    private final Duration pause;
    private volatile long timer;

    IdempotencySweep(Pool pool, Vertx vertx, IdempotencySettings settings) {
        this.pool = pool;
        this.vertx = vertx;
        this.keep = settings.keep();
        this.pause = settings.sweepEvery();
    }

    void start(@Observes StartupEvent started) {
        sweepLater();
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void sweepLater() {
        timer = vertx.setTimer(
                pause.toMillis(),
                due -> sweep().onFailure(IdempotencySweep::tell).onComplete(done -> sweepLater()));
    }

    private Future<Integer> sweep() {
        return pool.preparedQuery("select sweep_idempotency_keys($1, $2)")
                .execute(Tuple.of(Interval.of(keep), BATCH))
                .map(rows -> rows.iterator().next().getInteger(0))
                .compose(swept -> swept < BATCH ? Future.succeededFuture(swept) : sweep());
    }

    private static void tell(Throwable failure) {
        if (!DatabaseAway.is(failure)) {
            LOG.warn("expired idempotency keys were not deleted; the next sweep will retry", failure);
        }
    }
}
