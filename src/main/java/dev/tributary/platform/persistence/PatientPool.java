package dev.tributary.platform.persistence;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;

import java.time.Duration;
import java.util.function.Function;

/**
 * A pool that lets nobody wait for a connection forever, and loses no connection. A connection that comes too late for
 * its waiter goes back to the pool. The pool's own timer (Vert.x 4.5: 30 seconds, no setting of Quarkus) is off, since
 * it races with the hand-over of a connection to the waiter: if the timer wins, nobody ever gets that connection back.
 * Half a minute of load lost the whole pool this way.
 */
@SuppressWarnings("deprecation") // Quarkus requires this type of pool
final class PatientPool implements PgPool {

    private final Pool pool;
    private final Vertx vertx;
    private final Duration patience;
    private final DatabaseWatch watch;

    PatientPool(Pool pool, Vertx vertx, Duration patience, DatabaseWatch watch) {
        this.watch = watch;
        this.pool = pool;
        this.vertx = vertx;
        this.patience = patience;
    }

    /** A connection; {@link DatabaseBusy} if none comes free in time, {@link DatabaseAway} if none can. */
    @Override
    public Future<SqlConnection> getConnection() {
        if (watch.isAway()) {
            return Future.failedFuture(DatabaseAway.known());
        }
        return lease().onFailure(watch::suspect);
    }

    private Future<SqlConnection> lease() {
        Future<SqlConnection> lease = pool.getConnection();
        if (lease.isComplete()) {
            return lease;
        }
        Promise<SqlConnection> waiting = Promise.promise();
        long timer = vertx.setTimer(patience.toMillis(), late -> giveUp(waiting));
        lease.onSuccess(connection -> {
                    vertx.cancelTimer(timer);
                    if (!waiting.tryComplete(connection)) {
                        connection.close();
                    }
                })
                .onFailure(failure -> {
                    vertx.cancelTimer(timer);
                    waiting.tryFail(failure);
                });
        return waiting.future();
    }

    /** Distinguishes a busy pool from a database that hangs, since the waiter has to know. */
    private void giveUp(Promise<SqlConnection> waiting) {
        watch.look().onSuccess(isThere -> waiting.tryFail(isThere ? new DatabaseBusy(patience) : DatabaseAway.known()));
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }
}
