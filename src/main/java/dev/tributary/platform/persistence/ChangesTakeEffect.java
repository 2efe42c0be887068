package dev.tributary.platform.persistence;

import dev.tributary.platform.company.BusinessCalendar;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;

/**
 * Applies changes that were planned for a day when that day comes. Every replica tries; the first one finds them to do.
 */
@ApplicationScoped
class ChangesTakeEffect {

    private static final Logger LOG = Logger.getLogger(ChangesTakeEffect.class);

    private static final long PAUSE = Duration.ofSeconds(20).toMillis();

    private final Pool pool;
    private final Vertx vertx;
    private final BusinessCalendar calendar;
    private volatile long timer;

    ChangesTakeEffect(Pool pool, Vertx vertx, BusinessCalendar calendar) {
        this.pool = pool;
        this.vertx = vertx;
        this.calendar = calendar;
    }

    void start(@Observes StartupEvent started) {
        look();
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        takeEffect()
                .onFailure(ChangesTakeEffect::tell)
                .onComplete(done -> timer = vertx.setTimer(PAUSE, due -> look()));
    }

    private static void tell(Throwable failure) {
        if (!DatabaseAway.is(failure)) {
            LOG.warn("changes planned for today were not applied; the next check will retry", failure);
        }
    }

    private Future<?> takeEffect() {
        return pool.withTransaction(connection -> connection
                .preparedQuery("select set_config('tributary.today', $1, true)")
                .execute(Tuple.of(calendar.today().toString()))
                .compose(entered ->
                        connection.query("select changes_take_effect()").execute())
                .onSuccess(rows -> {
                    int changes = rows.iterator().next().getInteger(0);
                    if (changes > 0) {
                        LOG.infof("applied %d planned changes of territories' names and partners' places", changes);
                    }
                }));
    }
}
