package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The only way to read: SQL in, records out. Each read is a short read-only transaction of its own under the caller's
 * scope, so that row level security applies whatever the SQL says.
 */
@ApplicationScoped
public class Reads {

    private final Pool pool;

    Reads(Pool pool) {
        this.pool = pool;
    }

    /** All rows of the statement that the caller may see. */
    public <T> Uni<List<T>> list(Scope scope, Sql sql, Function<Row, T> record) {
        return rows(scope, sql).map(rows -> {
            List<T> records = new ArrayList<>(rows.size());
            for (Row row : rows) {
                records.add(record.apply(row));
            }
            return records;
        });
    }

    /** The first row of the statement that the caller may see, if any. */
    public <T> Uni<Optional<T>> first(Scope scope, Sql sql, Function<Row, T> record) {
        return rows(scope, sql).map(rows -> {
            RowIterator<Row> iterator = rows.iterator();
            return iterator.hasNext() ? Optional.of(record.apply(iterator.next())) : Optional.empty();
        });
    }

    private Uni<RowSet<Row>> rows(Scope scope, Sql sql) {
        return Uni.createFrom()
                .completionStage(() -> pool.getConnection()
                        .compose(connection -> inScope(connection, scope, sql).eventually(() -> connection.close()))
                        .toCompletionStage());
    }

    /** Sends four statements in one round trip: none waits for the answer to the one before. */
    private static Future<RowSet<Row>> inScope(SqlConnection connection, Scope scope, Sql sql) {
        Future<?> begun = connection.query("begin read only").execute();
        Future<?> scoped =
                connection.preparedQuery(ScopeSettings.SQL).execute(Tuple.tuple(ScopeSettings.parameters(scope)));
        Future<RowSet<Row>> rows = connection.preparedQuery(sql.text()).execute(sql.parameters());
        Future<?> ended = connection.query("commit").execute();
        return Future.join(begun, scoped, rows, ended)
                .transform(all -> rows.failed() || all.succeeded() ? rows : Future.failedFuture(all.cause()));
    }
}
