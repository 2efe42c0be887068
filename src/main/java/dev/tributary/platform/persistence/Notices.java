package dev.tributary.platform.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The notices that committed transactions send to every replica: PostgreSQL's NOTIFY on the channel {@code changes}.
 * Its payload is a topic and the news about it, such as {@code sales 0198f3a1-… 2026-11}. A replica receives them over
 * one connection of its own.
 */
@ApplicationScoped
public class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);

    /** The news when there is too much to list. */
    private static final String ANYTHING = "*";

    /** In milliseconds. */
    private static final long CLOSELY = 300;

    private static final long RETRY = TimeUnit.SECONDS.toMillis(1);
    private static final long HEARTBEAT = TimeUnit.SECONDS.toMillis(15);

    private final Pool pool;
    private final Vertx vertx;
    private final Set<Consumer<String>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;
    private volatile boolean isDeaf;

    Notices(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        listen();
    }

    void stop(@Observes ShutdownEvent stopping) {
        isStopping = true;
    }

    /**
     * Emits an item immediately and after each notice that matters, on the context of the subscription: a subscriber
     * that reads at each item misses nothing. Notices in close succession, or faster than the subscriber's demand, are
     * merged into one item. After a time in which notices may have been lost, it emits an item too.
     *
     * @param matters whether this news about the topic matters
     */
    public Multi<?> about(String topic, Predicate<String> matters) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Context context = vertx.getOrCreateContext();
                            AtomicBoolean isDue = new AtomicBoolean();
                            Consumer<String> listener = notice -> {
                                if (concerns(notice, topic, matters) && isDue.compareAndSet(false, true)) {
                                    context.runOnContext(turn -> vertx.setTimer(CLOSELY, due -> {
                                        isDue.set(false);
                                        emitter.emit(topic);
                                    }));
                                }
                            };
                            emitter.onTermination(() -> listeners.remove(listener));
                            listeners.add(listener);
                            emitter.emit(topic);
                        },
                        BackPressureStrategy.LATEST);
    }

    /**
     * Emits the result of the read immediately and after each notice that matters. While the database is away it
     * retries, so that subscribers need to do nothing.
     */
    public <T> Multi<T> reads(String topic, Predicate<String> matters, Supplier<Uni<T>> read) {
        return about(topic, matters).onItem().transformToUniAndConcatenate(notice -> {
            Context context = vertx.getOrCreateContext();
            return Uni.createFrom()
                    .deferred(read::get)
                    .onFailure(DatabaseAway::is)
                    .retry()
                    .when(failures -> failures.onItem().transformToUniAndConcatenate(failure -> pause(context)));
        });
    }

    /** Completes on the context that holds the caller's beans. */
    private Uni<Boolean> pause(Context context) {
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(turn -> vertx.setTimer(RETRY, due -> emitter.complete(true))));
    }

    private static boolean concerns(String notice, String topic, Predicate<String> matters) {
        if (notice.equals(ANYTHING)) {
            return true;
        }
        if (!notice.startsWith(topic + " ")) {
            return false;
        }
        String news = notice.substring(topic.length() + 1);
        return news.equals(ANYTHING) || matters.test(news);
    }

    private void tell(String notice) {
        listeners.forEach(listener -> listener.accept(notice));
    }

    private void listen() {
        if (isStopping) {
            return;
        }
        pool.getConnection().compose(this::listenOn).onFailure(failure -> {
            // DatabaseWatch reports a database that is away.
            if (!isDeaf && !DatabaseAway.is(failure)) {
                isDeaf = true;
                LOG.warn("change notices are not received until the database can be reached again", failure);
            }
            vertx.setTimer(RETRY, again -> listen());
        });
    }

    private Future<?> listenOn(SqlConnection leased) {
        PgConnection connection = PgConnection.cast(leased);
        connection.notificationHandler(notice -> tell(notice.getPayload()));
        // Without a handler, Vert.x prints a failure to the standard error. The close handler runs next.
        connection.exceptionHandler(failure -> {});
        return connection
                .query("listen changes")
                .execute()
                .onFailure(failure -> connection.close())
                .onSuccess(listening -> {
                    // Only sending reveals that the other side is gone.
                    long heartbeat = vertx.setPeriodic(
                            HEARTBEAT, beat -> connection.query("select 1").execute());
                    connection.closeHandler(closed -> {
                        vertx.cancelTimer(heartbeat);
                        listen();
                    });
                    if (isDeaf) {
                        isDeaf = false;
                        LOG.info("change notices are received again");
                    }
                    // Notices may have been lost while the connection was down.
                    tell(ANYTHING);
                });
    }
}
