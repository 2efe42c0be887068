package dev.tributary.platform.persistence;

import dev.tributary.platform.graphql.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Idempotency keys live for at least a day, and are deleted later. */
@QuarkusTest
class IdempotencySweepTest {

    private static final String OPERATION = "sweepTest";

    @AfterEach
    void forget() {
        TestDatabase.change("delete from idempotency_key where operation = ?", OPERATION);
    }

    /** More than one batch. */
    @Test
    void theServerForgetsOldKeysByItselfAndLeavesTheOthers() {
        keys(1, "6 days 23 hours");
        keys(2500, "7 days 1 second");

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (count() > 1) {
                Thread.onSpinWait();
            }
        });
        assertThat(TestDatabase.one("select key from idempotency_key where operation = ?", OPERATION))
                .isEqualTo("6 days 23 hours 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 days", "24 hours", "1 second", "0", "-1 year", "infinity", "-infinity"})
    void noKeyIsForgottenWithinADayWhateverIsAskedFor(String keep) throws SQLException {
        keys(1, "23 hours 59 minutes");

        sweep(keep, 1000);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aKeyOfMoreThanADayIsForgottenIfThatIsAskedFor() throws SQLException {
        keys(1, "23 hours 59 minutes");
        keys(1, "24 hours 1 minute");

        sweep("24 hours", 1000);

        assertThat(TestDatabase.one("select key from idempotency_key where operation = ?", OPERATION))
                .isEqualTo("23 hours 59 minutes 1");
    }

    /** They are younger than the keys that the server itself deletes at the same time. */
    @Test
    void replicasThatSweepAtOnceForgetEachKeyOnce() {
        keys(900, "25 hours");

        var swept = AtOnce.times(8, replica -> {
            try {
                return sweep("24 hours", 100) + sweep("24 hours", 100);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(swept.stream().mapToInt(Integer::intValue).sum())
                .isPositive()
                .isEqualTo(900 - count());
    }

    @Test
    void whoeverAsksMayNotForgetKeysInAnotherWay() throws SQLException {
        keys(1, "1 year");
        try (var connection = TestDatabase.asService();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from idempotency_key"))
                    .hasMessageContaining("permission denied for table idempotency_key");
            for (var role : new String[] {"director", "field", "finance", "auditor", "partner"}) {
                statement.execute("set role tributary_" + role);
                assertThatThrownBy(() -> statement.execute("delete from idempotency_key"))
                        .hasMessageContaining("permission denied for table idempotency_key");
                assertThatThrownBy(() -> statement.execute("select sweep_idempotency_keys('24 hours', 1)"))
                        .hasMessageContaining("permission denied for function sweep_idempotency_keys");
            }
        }
    }

    private static void keys(int number, String age) {
        TestDatabase.change("""
                insert into idempotency_key (subject, operation, key, request_hash, created_at)
                select 'somebody', ?, ? || ' ' || number, '', now() - ?::interval
                from generate_series(1, ?) number""", OPERATION, age, age, number);
    }

    private static int sweep(String keep, int most) throws SQLException {
        try (var connection = TestDatabase.asService()) {
            return TestDatabase.list(
                            connection,
                            "select sweep_idempotency_keys(?::interval, ?)",
                            row -> row.getInt(1),
                            keep,
                            most)
                    .get(0);
        }
    }

    private static int count() {
        return Integer.parseInt(
                TestDatabase.one("select count(*) from idempotency_key where operation = ?", OPERATION));
    }
}
