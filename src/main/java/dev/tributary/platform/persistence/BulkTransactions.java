package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The only way to write many rows at a time: a blocking JDBC transaction under the caller's scope, with staging tables
 * of its own. For worker threads only.
 */
@ApplicationScoped
public class BulkTransactions {

    private static final Logger LOG = Logger.getLogger(BulkTransactions.class);

    /** The work of a bulk transaction. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        /** Does the work; an exception rolls everything back. */
        T on(Connection connection) throws SQLException, X;
    }

    private final DataSource dataSource;

    private final DatabaseWatch watch;
    private final Set<PgConnection> inUse = ConcurrentHashMap.newKeySet();

    BulkTransactions(DataSource dataSource, DatabaseWatch watch) {
        this.dataSource = dataSource;
        this.watch = watch;
        watch.whenGivenUp(this::abortAll);
    }

    /** JDBC would wait for an answer until its socket times out, which is as long as the longest import may be silent. */
    private void abortAll() {
        for (PgConnection connection : inUse) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.warn("a connection could not be aborted", gone);
            }
        }
    }

    /**
     * Runs the work in a transaction of its own, and commits if its result is one to commit.
     *
     * @param operation the name of the operation, for the audit trail
     * @throws DatabaseBusy if no connection becomes free in time
     * @throws DatabaseAway if the database cannot be reached, or is lost during the work
     */
    public <T, X extends Exception> T run(
            Scope scope, String operation, List<StagingTable> staging, Predicate<T> keep, Work<T, X> work)
            throws SQLException, X {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            // Agroal's own abort() forgets the connection before it could abort it.
            PgConnection own = connection.unwrap(PgConnection.class);
            boolean kept = false;
            inUse.add(own);
            try {
                create(connection, staging, scope);
                enter(connection, scope, operation);
                T result = work.on(connection);
                if (keep.test(result)) {
                    commit(connection);
                    kept = true;
                }
                return result;
            } finally {
                try {
                    if (!kept) {
                        takeBack(connection);
                    }
                } finally {
                    inUse.remove(own);
                }
            }
        } catch (SQLException failure) {
            if (DatabaseAway.is(failure)) {
                watch.suspect(failure);
                throw DatabaseAway.before(failure);
            }
            throw failure;
        }
    }

    private Connection connection() throws SQLException {
        if (watch.isAway()) {
            throw DatabaseAway.known();
        }
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            // Exceptions of Agroal itself have no SQL state; those of PostgreSQL do.
            if (failure.getSQLState() == null && !DatabaseAway.is(failure)) {
                DatabaseBusy busy = new DatabaseBusy(failure);
                watch.suspect(busy);
                throw busy;
            }
            throw failure;
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (DatabaseAway.is(failure)) {
                throw DatabaseAway.duringCommit(failure);
            }
            throw failure;
        }
    }

    /** Rolls back, except on a lost connection: it has nothing to roll back, and its failure is reported already. */
    private static void takeBack(Connection connection) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            if (!DatabaseAway.is(failure)) {
                throw failure;
            }
        }
    }

    /** Runs read-only work in a transaction of its own, which may fetch its rows in portions. */
    public <T, X extends Exception> T read(Scope scope, Work<T, X> work) throws SQLException, X {
        return run(scope, "read", List.of(), result -> false, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction read only");
            }
            return work.on(connection);
        });
    }

    /** Runs before the scope is entered, since its roles may read and write business data but not create tables. */
    private static void create(Connection connection, List<StagingTable> staging, Scope scope) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (StagingTable table : staging) {
                statement.execute("create temporary table %s (%s) on commit drop"
                        .formatted(table.name(), String.join(", ", table.columns())));
                statement.execute("grant all on %s to %s".formatted(table.name(), scope.databaseRole()));
            }
            // The statements sort and join whole files, and are few, so that compiling them never pays.
            statement.execute("set local work_mem = '64MB'; set local jit = off");
        }
    }

    private static void enter(Connection connection, Scope scope, String operation) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ScopeSettings.WRITING_SQL.replaceAll("\\$\\d", "?"))) {
            List<Object> parameters = ScopeSettings.parameters(scope, operation);
            for (int position = 0; position < parameters.size(); position++) {
                statement.setObject(position + 1, parameters.get(position));
            }
            statement.execute();
        }
    }
}
