package dev.tributary.platform.persistence;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Set;

/**
 * The database cannot be reached, or was lost during a transaction. If it was lost before the COMMIT, the transaction
 * changed nothing; if the answer to the COMMIT was lost, its outcome is unknown.
 */
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The class "connection_exception". */
    private static final String CONNECTION = "08";

    /**
     * "admin_shutdown", "crash_shutdown", "cannot_connect_now", "database_dropped", "idle_session_timeout",
     * "idle_in_transaction_session_timeout", "transaction_timeout" and "too_many_connections".
     */
    private static final Set<String> SQL_STATES =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04", "53300");

    /** The messages of Vert.x to callers who wait for a connection that it closed, and to later ones. */
    private static final List<String> CLOSED =
            List.of("Connection was closed", "Connection is not active now, current status: CLOSED");

    /** When the database was lost. */
    private enum Lost {
        /** Outside a transaction: there was none, or it was over. */
        OUTSIDE,
        BEFORE_COMMIT,
        DURING_COMMIT
    }

    private final Lost lost;

    private DatabaseAway(String message, @Nullable Throwable cause, Lost lost) {
        // Without a stack trace, since there may be very many of them and the traces tell nothing.
        super(message, cause, false, false);
        this.lost = lost;
    }

    /** The database is known to be away; nothing was sent. */
    static DatabaseAway known() {
        return new DatabaseAway("the database cannot be reached", null, Lost.OUTSIDE);
    }

    /** The database was lost before the COMMIT. */
    static DatabaseAway before(Throwable failure) {
        return new DatabaseAway("the database was lost", failure, Lost.BEFORE_COMMIT);
    }

    /** The database was lost when the work was done, during the COMMIT. */
    static DatabaseAway duringCommit(Throwable failure) {
        return new DatabaseAway("the database was lost during a COMMIT", failure, Lost.DURING_COMMIT);
    }

    /** Whether this failure or one of its causes means that the database is away. */
    public static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the failed transaction certainly changed nothing. */
    public static boolean saysThatNothingWasDone(@Nullable Throwable failure) {
        return has(failure, Lost.BEFORE_COMMIT);
    }

    /** Whether the outcome of the failed work is unknown. */
    public static boolean leavesOutcomeUnknown(@Nullable Throwable failure) {
        return has(failure, Lost.DURING_COMMIT);
    }

    private static boolean has(@Nullable Throwable failure, Lost lost) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseAway away && away.lost == lost) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        String state = SqlState.of(cause);
        if (state != null) {
            return state.startsWith(CONNECTION) || SQL_STATES.contains(state);
        }
        return cause instanceof DatabaseAway
                || cause instanceof ClosedConnectionException
                || cause instanceof JDBCConnectionException
                || cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedChannelException
                || ((cause instanceof VertxException || cause instanceof NoStackTraceThrowable)
                        && CLOSED.contains(String.valueOf(cause.getMessage())));
    }
}
