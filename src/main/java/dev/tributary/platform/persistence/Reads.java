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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * All rows of the statement that the caller may see, as records that take the columns by the names of their
     * components: {@code requestedOn} is the column {@code requested_on}. A column and a component without the other
     * are an error, so give each column its name. Such a record needs {@code @RegisterForReflection}.
     *
     * <p>A component that is a record takes the columns {@code product_id}, {@code product_code} and so on, and is null
     * if all of them are. {@link dev.tributary.shared.Money} is in {@code net_currency} if there is such a column, else
     * in {@code currency}. A class like {@code String} or an enum takes the only column.
     */
    public <T> Uni<List<T>> list(Scope scope, Sql sql, Class<T> type) {
        return rows(scope, sql).map(rows -> Shape.list(rows, type));
    }

    /** The first row of the statement that the caller may see, if any, by the names of its columns. */
    public <T> Uni<Optional<T>> first(Scope scope, Sql sql, Class<T> type) {
        return rows(scope, sql).map(rows -> Shape.first(rows, type));
    }

    /** The rows by a column that differs from row to row. The column may be a component of the record as well. */
    public <T> Uni<Map<UUID, T>> byKey(Scope scope, Sql sql, String key, Class<T> type) {
        return byKey(scope, sql, key, UUID.class, type);
    }

    /** The same for a key that is no UUID. */
    public <K, T> Uni<Map<K, T>> byKey(Scope scope, Sql sql, String key, Class<K> keyType, Class<T> type) {
        return rows(scope, sql).map(rows -> Shape.byKey(rows, key, keyType, type));
    }

    /**
     * The rows in lists by a column, each list in the sequence of the rows. The column may be a component of the record
     * as well.
     */
    public <T> Uni<Map<UUID, List<T>>> lists(Scope scope, Sql sql, String key, Class<T> type) {
        return rows(scope, sql).map(rows -> Shape.lists(rows, key, UUID.class, type));
    }

    /** The number that a statement such as {@code select count(*)} returns. */
    public Uni<Integer> count(Scope scope, Sql sql) {
        return first(scope, sql, Integer.class).map(count -> count.orElse(0));
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
