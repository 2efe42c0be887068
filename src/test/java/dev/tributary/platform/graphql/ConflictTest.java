package dev.tributary.platform.graphql;

import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CompletionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A transaction that PostgreSQL aborts for another one answers with CONFLICT, not with an internal error. */
@QuarkusTest
class ConflictTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Pool pool;

    @Test
    void aVersionThatMovedOnIsAConflict() {
        assertThat(code(new OptimisticLockException())).isEqualTo("CONFLICT");
        assertThat(code(new CompletionException(new StaleObjectStateException("SalesOrder", 1))))
                .isEqualTo("CONFLICT");
    }

    @Test
    void whatPostgreSQLCallsASerializationFailureIsAConflict() throws SQLException {
        try (var first = TestDatabase.asOwner();
                var second = TestDatabase.asOwner()) {
            for (var each : new Connection[] {first, second}) {
                each.setAutoCommit(false);
                each.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                each.createStatement().execute("select count(*) from territory");
            }
            first.createStatement().execute("update territory set name = name where code = 'CN'");
            first.commit();

            var failure = catchThrowable(
                    () -> second.createStatement().execute("update territory set name = name where code = 'CN'"));
            assertThat(code(failure)).isEqualTo("CONFLICT");
        }
    }

    /** As the server's driver reports it. */
    @Test
    void aDeadlockIsAConflict() {
        var failure = catchThrowable(() -> await(pool.withConnection(ConflictTest::raiseDeadlock)));
        assertThat(code(failure)).isEqualTo("CONFLICT");
    }

    private static Future<?> raiseDeadlock(SqlConnection connection) {
        return connection
                .query(
                        "do $$ begin raise exception 'each waits for the other' using errcode = 'deadlock_detected'; end $$")
                .execute();
    }

    private static void await(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private static String code(Throwable failure) {
        var error = Faults.of(failure, new RequestFacts("0", Locale.ENGLISH, Transport.POST), "a test")
                .build();
        assertThat(error.getMessage()).doesNotContain("{").doesNotContain("SQL");
        return String.valueOf(error.getExtensions().get("code"));
    }
}
