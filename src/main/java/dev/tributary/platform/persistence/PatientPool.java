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
 * A pool that lets nobody wait for a connection for ever, and loses none over it: one that comes too late goes back to
 * the others. The pool's own timer (Vert.x 4.5: 30 seconds, no setting of Quarkus) is off, since it races with the
 * connection that a waiter is just being given: lose, and that connection is nobody's for ever. Under a load of half a
 * minute the whole pool went this way.
 */
@SuppressWarnings("deprecation") // Quarkus asks for this type of pool
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

    /** None is free, or the database hangs: the waiter is to know which. */
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
