package dev.tributary.platform.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Knows whether the database can be reached, and logs each change once. A failed use triggers a check by a separate
 * connection; while the database is away, it is checked every second.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);

    private static final long PAUSE = TimeUnit.SECONDS.toMillis(1);
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(3);

    /** How long the database may be away before what waits for it is given up. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(30);

    private record Target(Vertx vertx, PgConnectOptions options) {}

    private final AtomicReference<@Nullable Future<Boolean>> look = new AtomicReference<>();
    private volatile @Nullable Target target;
    private volatile @Nullable Instant awaySince;
    private volatile Runnable whenGivenUp = () -> {};
    private volatile boolean isStopping;
    private boolean isLookDue;

    void over(Vertx vertx, PgConnectOptions options) {
        target = new Target(vertx, new PgConnectOptions(options).setConnectTimeout((int) PATIENCE));
    }

    void stop(@Observes ShutdownEvent stopping) {
        isStopping = true;
    }

    /** Runs this every second once the database has been away for half a minute. It must not wait. */
    void whenGivenUp(Runnable giveUp) {
        whenGivenUp = giveUp;
    }

    /** Whether the last check could not reach it. */
    boolean isAway() {
        return awaySince != null;
    }

    /** Starts a check if this failure may mean that the database is away. */
    void suspect(Throwable failure) {
        if (!isAway() && (failure instanceof DatabaseBusy || DatabaseAway.is(failure))) {
            look();
        }
    }

    /** Checks whether it can be reached now. Concurrent callers share one check. */
    Future<Boolean> look() {
        Target known = target;
        if (known == null) {
            return Future.succeededFuture(false);
        }
        Promise<Boolean> found = Promise.promise();
        Future<Boolean> underWay = look.compareAndExchange(null, found.future());
        if (underWay != null) {
            return underWay;
        }
        reach(known).onComplete(reached -> {
            look.set(null);
            boolean isThere = reached.succeeded() || hasNoRoom(reached.cause());
            if (isThere) {
                isReached();
            } else {
                isLost(known, reached.cause());
            }
            found.complete(isThere);
        });
        return found.future();
    }

    private static Future<?> reach(Target target) {
        Promise<Object> answer = Promise.promise();
        long timer = target.vertx()
                .setTimer(
                        PATIENCE,
                        late -> answer.tryFail("no answer within "
                                + Duration.ofMillis(PATIENCE).toSeconds() + " s"));
        PgConnection.connect(target.vertx(), target.options())
                .compose(connection -> connection.query("select 1").execute().eventually(() -> connection.close()))
                .onComplete(result -> {
                    target.vertx().cancelTimer(timer);
                    if (result.succeeded()) {
                        answer.tryComplete();
                    } else {
                        answer.tryFail(result.cause());
                    }
                });
        return answer.future();
    }

    /** Whether it refuses further connections: then it is there, and existing connections go on. */
    private static boolean hasNoRoom(Throwable failure) {
        return "53300".equals(SqlState.of(failure));
    }

    private synchronized void isReached() {
        Instant since = awaySince;
        if (since != null) {
            awaySince = null;
            LOG.warnf(
                    "the database can be reached again, after %d s",
                    Duration.between(since, Instant.now()).toSeconds());
        }
    }

    private synchronized void isLost(Target known, Throwable why) {
        if (isStopping) {
            return;
        }
        Instant since = awaySince;
        if (since != null && since.plus(GIVEN_UP_AFTER).isBefore(Instant.now())) {
            whenGivenUp.run();
        }
        if (since == null) {
            awaySince = Instant.now();
            LOG.errorf(
                    "the database cannot be reached; requests that need it are refused until it can: %s",
                    why.getMessage());
        }
        if (!isLookDue) {
            isLookDue = true;
            known.vertx().setTimer(PAUSE, due -> lookAgain());
        }
    }

    private void lookAgain() {
        synchronized (this) {
            isLookDue = false;
        }
        look();
    }
}
