package dev.tributary.platform.persistence;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Ask;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests while all connections are in use; without a timeout, all of these would hang. */
@QuarkusTest
@TestProfile(PatienceTest.FewConnections.class)
@Timeout(60)
class PatienceTest {

    private static final int CONNECTIONS = 3;

    /** A small pool with short timeouts. */
    public static final class FewConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.reactive.max-size",
                    // One more listens for notices.
                    String.valueOf(CONNECTIONS + 1),
                    "tributary.database.patience",
                    "1s",
                    "tributary.database.longest-statement",
                    "2s");
        }
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    Pool pool;

    private List<SqlConnection> taken = List.of();

    @BeforeEach
    void takeAll() {
        // Tokens first: the test is not about requesting them.
        Ask.token(DIRECTOR);
        taken = take(CONNECTIONS);
    }

    @AfterEach
    void giveBack() {
        taken.forEach(connection -> await(connection.close()));
        taken = List.of();
    }

    @Test
    void aMutationIsAnsweredAndNothingIsWritten() {
        var before = TestDatabase.rowCounts();

        assertThat(order().as(Ask.as(DIRECTOR)).errorCode()).isEqualTo("DATABASE_BUSY");

        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
    }

    @Test
    void aQueryIsAnswered() {
        assertThat(Ask.as(DIRECTOR).that("{ partners { totalCount } }").errorCode())
                .isEqualTo("DATABASE_BUSY");
    }

    @Test
    void whoeverWaitsIsToldThatTheDatabaseIsBusy() {
        assertThatThrownBy(() -> await(pool.getConnection())).hasCauseInstanceOf(DatabaseBusy.class);
    }

    @Test
    void noConnectionIsLostToThoseWhoGaveUp() {
        for (int attempt = 0; attempt <= CONNECTIONS; attempt++) {
            order().as(Ask.as(DIRECTOR));
            Ask.as(DIRECTOR).that("{ partners { totalCount } }");
        }
        giveBack();

        order().placedBy(Ask.as(DIRECTOR));
        taken = take(CONNECTIONS);
        assertThat(taken).hasSize(CONNECTIONS);
    }

    @Test
    void aStatementThatTakesTooLongIsStoppedAndDoesNothing() throws SQLException {
        giveBack();
        var before = TestDatabase.rowCounts();
        try (var owner = TestDatabase.asOwner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table sales_order");

            assertThat(order().as(Ask.as(DIRECTOR)).errorCode()).isEqualTo("TIMEOUT");
            var read = Ask.as(DIRECTOR).in("zh-CN").that("{ orders { totalCount } }");
            assertThat(read.errorCode()).isEqualTo("TIMEOUT");
            assertThat(read.errorMessage()).startsWith("处理时间过长");
        }

        assertThat(TestDatabase.rowCounts()).isEqualTo(before);
        order().placedBy(Ask.as(DIRECTOR));
    }

    private List<SqlConnection> take(int connections) {
        return Stream.generate(() -> await(pool.getConnection()))
                .limit(connections)
                .toList();
    }

    private static PlaceOrder order() {
        return PlaceOrder.of("P0001").line(PlaceOrder.products().get(0), "1");
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e.getCause());
        }
    }
}
