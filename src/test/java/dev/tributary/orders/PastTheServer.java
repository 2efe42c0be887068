package dev.tributary.orders;

import dev.tributary.platform.persistence.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Runs a statement twice, past the server: the second time before the first one is committed. */
public final class PastTheServer {

    private PastTheServer() {}

    /** The error of the second one after the first is committed; "none" if there is no error. */
    public static String second(String sql, String parameter) throws Exception {
        try (var first = TestDatabase.asOwner();
                var second = TestDatabase.asOwner()) {
            first.setAutoCommit(false);
            run(first, sql, parameter);
            var process = TestDatabase.list(second, "select pg_backend_pid()", row -> row.getInt(1))
                    .get(0);
            var other = CompletableFuture.supplyAsync(() -> refusal(second, sql, parameter));
            while (!other.isDone() && !waitsForALock(process)) {
                Thread.onSpinWait();
            }
            first.commit();
            return other.get();
        }
    }

    private static String refusal(Connection connection, String sql, String parameter) {
        try {
            run(connection, sql, parameter);
            return "none";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static void run(Connection connection, String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        }
    }

    private static boolean waitsForALock(int process) {
        return TestDatabase.one(
                        "select exists (select from pg_stat_activity where pid = ? and wait_event_type = 'Lock')",
                        process)
                .equals("t");
    }
}
