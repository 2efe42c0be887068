package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows of PostgreSQL as records by the names of their columns; {@link ShapeTest} has the rules. */
@QuarkusTest
class ReadsTest {

    private static final Scope DIRECTOR =
            new Scope("tributary_director", "reads-test", null, true, LocalDate.of(2026, 11, 30));

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private record Everything(
            UUID id,
            String text,
            int small,
            long large,
            boolean flag,
            BigDecimal share,
            LocalDate day,
            OffsetDateTime moment,
            DayOfWeek weekday,
            @Nullable DayOfWeek none,
            JsonObject details,
            JsonArray parts,
            List<String> texts,
            List<DayOfWeek> weekdays,
            List<UUID> ids,
            Money net) {}

    private record Line(UUID orderId, int lineNo) {}

    private record Part(int lineNo) {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    Reads reads;

    @Test
    void eachTypeOfColumnBecomesAComponent() {
        var read = await(() -> reads.first(DIRECTOR, Sql.of("""
                        select ?::uuid as id, 'a'::text as text, 1 as small, 2 as large, true as flag,
                               0.50::numeric as share, date '2026-11-30' as day,
                               timestamptz '2026-11-30 08:00:00+00' as moment, 'MONDAY' as weekday,
                               null::text as none, '{"a": 1}'::jsonb as details, '[1]'::json as parts,
                               array['a', 'b'] as texts, array['MONDAY']::text[] as weekdays,
                               array[?::uuid] as ids, 7.10::numeric as net, 'EUR'::char(3) as currency""", A, B), Everything.class));

        assertThat(read)
                .contains(new Everything(
                        A,
                        "a",
                        1,
                        2,
                        true,
                        new BigDecimal("0.50"),
                        LocalDate.of(2026, 11, 30),
                        OffsetDateTime.parse("2026-11-30T08:00:00Z"),
                        DayOfWeek.MONDAY,
                        null,
                        new JsonObject().put("a", 1),
                        new JsonArray().add(1),
                        List.of("a", "b"),
                        List.of(DayOfWeek.MONDAY),
                        List.of(B),
                        new Money(new BigDecimal("7.10"), "EUR")));
    }

    @Test
    void aColumnGroupsTheRowsAndNeedNotBeAComponent() {
        var sql = Sql.of("""
                select * from (values (?::uuid, 2), (?::uuid, 1), (?::uuid, 1)) line (order_id, line_no)""", B, A, B);

        assertThat(await(() -> reads.lists(DIRECTOR, sql, "order_id", Part.class)))
                .isEqualTo(Map.of(A, List.of(new Part(1)), B, List.of(new Part(2), new Part(1))));
        assertThat(await(() -> reads.lists(DIRECTOR, sql, "order_id", Line.class)))
                .containsEntry(A, List.of(new Line(A, 1)));
        assertThat(await(() -> reads.lists(DIRECTOR, sql, "order_id", Integer.class)))
                .containsEntry(B, List.of(2, 1));
    }

    @Test
    void aKeyHasOneRow() {
        var sql = Sql.of("select * from (values (?::uuid, 2), (?::uuid, 1)) line (order_id, line_no)", B, A);
        var twice = Sql.of("select * from (values (?::uuid, 2), (?::uuid, 1)) line (order_id, line_no)", A, A);

        assertThat(await(() -> reads.byKey(DIRECTOR, sql, "order_id", Line.class)))
                .isEqualTo(Map.of(A, new Line(A, 1), B, new Line(B, 2)));
        assertThat(await(() -> reads.byKey(DIRECTOR, sql, "line_no", Integer.class, UUID.class)))
                .isEqualTo(Map.of(1, A, 2, B));
        assertThatThrownBy(() -> await(() -> reads.byKey(DIRECTOR, twice, "order_id", Line.class)))
                .hasMessageContaining("two rows have the order_id " + A);
    }

    @Test
    void aStatementWithoutRowsIsCheckedToo() {
        assertThatThrownBy(
                        () -> await(() -> reads.list(DIRECTOR, Sql.of("select 1 as number where false"), Part.class)))
                .hasMessageContainingAll("Part", "[number]", "line_no");
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }
}
