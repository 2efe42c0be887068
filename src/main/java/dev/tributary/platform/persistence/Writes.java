package dev.tributary.platform.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SQL within the current transaction, for data in ranges and sets rather than in entities. Rows become records as in
 * {@link Reads}.
 *
 * <p>Statements run on the session's own connection, after the changes of its entities. A failure is the one that
 * Hibernate would report.
 */
@ApplicationScoped
public class Writes {

    /** Runs a statement; returns the number of changed rows. */
    public Uni<Integer> change(Sql sql) {
        return run(sql).map(RowSet::rowCount);
    }

    /** All rows of a statement. */
    public <T> Uni<List<T>> list(Sql sql, Class<T> type) {
        return run(sql).map(rows -> Shape.list(rows, type));
    }

    /** The first row of a statement; empty if there is none, or if its only column is null and no record takes it. */
    public <T> Uni<Optional<T>> first(Sql sql, Class<T> type) {
        return run(sql).map(rows -> Shape.first(rows, type));
    }

    /** The rows by a column that differs from row to row. */
    public <K, T> Uni<Map<K, T>> byKey(Sql sql, String key, Class<K> keyType, Class<T> type) {
        return run(sql).map(rows -> Shape.byKey(rows, key, keyType, type));
    }

    /** The rows in lists by a column, each list in the sequence of the rows. */
    public <K, T> Uni<Map<K, List<T>>> lists(Sql sql, String key, Class<K> keyType, Class<T> type) {
        return run(sql).map(rows -> Shape.lists(rows, key, keyType, type));
    }

    /** The number that a statement such as {@code select count(*)} or a function returns; 0 for null. */
    public Uni<Integer> count(Sql sql) {
        return first(sql, Integer.class).map(count -> count.orElse(0));
    }

    /** Whether the statement returns a row. */
    public Uni<Boolean> any(Sql sql) {
        return run(sql).map(rows -> rows.size() > 0);
    }

    /** Calls a function of the database for its effect. */
    public Uni<Void> call(Sql sql) {
        return run(sql).replaceWithVoid();
    }

    private static Uni<RowSet<Row>> run(Sql sql) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> Uni.createFrom()
                                .completionStage(
                                        () -> connection(session).preparedQuery(sql.text(), sql.parameters()))));
    }

    /** Hibernate Reactive has no public method for this; {@code WritesTest} notices when another version differs. */
    private static SqlClientConnection connection(Mutiny.Session session) {
        // A batch size of 1 gives the connection itself, not one that collects statements.
        return (SqlClientConnection)
                ((MutinySessionImpl) session).getReactiveConnection().withBatchSize(1);
    }
}
