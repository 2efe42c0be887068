package dev.tributary.platform.persistence;

import dev.tributary.partners.Partner;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Statements of a use case share the session's connection, which Hibernate Reactive does not promise to show. */
@QuarkusTest
class WritesTest {

    private static final Scope DIRECTOR =
            new Scope("tributary_director", "writes-test", null, true, TestDatabase.today());

    private static final String CONNECTION = "select pg_backend_pid()::text || ' ' || pg_current_xact_id()::text";

    private record Line(int lineNo, String product) {}

    private final List<String> violated = new ArrayList<>();

    @Inject
    @SuppressWarnings("NullAway.Init")
    Transactions transactions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Writes writes;

    @Test
    void aStatementRunsInTheTransactionOfTheSession() throws Throwable {
        var hibernates = new ArrayList<String>();
        var own = tried(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(CONNECTION.replace("::", "\\:\\:"), String.class)
                        .getSingleResult())
                .invoke(hibernates::add)
                .chain(() -> writes.first(Sql.of(CONNECTION + " as connection"), String.class)));

        assertThat(own).contains(hibernates.get(0));
    }

    @Test
    void aStatementSeesTheChangesOfEntities() throws Throwable {
        var day = LocalDate.of(2026, 1, 2);
        var id = UUID.fromString(TestDatabase.one("select id from partner where code = 'P0001'"));
        var confirm = Partner.class.getDeclaredMethod("confirm", LocalDate.class);
        confirm.setAccessible(true);

        var seen = tried(() -> Panache.getSession()
                .chain(session -> session.find(Partner.class, id))
                .invoke(partner -> {
                    try {
                        confirm.invoke(partner, day);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .chain(() ->
                        writes.first(Sql.of("select confirmed_on from partner where id = ?", id), LocalDate.class)));

        assertThat(seen).contains(day);
    }

    @Test
    void aStatementIsRolledBackWithItsTransaction() throws Throwable {
        assertThat(tried(() -> writes.change(
                        Sql.of("insert into employee (number, name) values (?, ?)", "WRITES-TEST", "Nobody"))))
                .isEqualTo(1);

        assertThat(TestDatabase.one("select count(*) from employee where number = 'WRITES-TEST'"))
                .isEqualTo("0");
    }

    @Test
    void rowsBecomeRecords() throws Throwable {
        var lines = "select * from (values (1, 'A'), (2, 'B')) line (line_no, product)";

        assertThat(tried(() -> writes.list(Sql.of(lines), Line.class)))
                .containsExactly(new Line(1, "A"), new Line(2, "B"));
        assertThat(tried(() -> writes.byKey(Sql.of(lines), "product", String.class, Integer.class)))
                .containsEntry("B", 2)
                .hasSize(2);
        assertThat(tried(() -> writes.any(Sql.of(lines + " where line_no = ?", 3))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "employee_number_key; insert into employee (number, name) select number, 'x' from employee limit 1",
                "employee_number_check; insert into employee (number, name) values ('', 'x')",
                "territory_name_territory_id_fkey; insert into territory_name (territory_id, name, valid)"
                        + " values (uuidv7(), 'x', '[2026-01-01,)')",
                // PostgreSQL reports a key without overlaps as an exclusion constraint.
                "territory_name_pkey; insert into territory_name (territory_id, name, valid)"
                        + " select territory_id, name, valid from territory_name limit 1",
            })
    void aViolatedConstraintReachesTheUseCase(String constraint, String sql) {
        assertThatThrownBy(() -> tried(() -> writes.change(Sql.of(sql))))
                .isInstanceOf(ConstraintViolationException.class);

        assertThat(violated).containsExactly(constraint);
    }

    private <T> T tried(Supplier<Uni<T>> work) throws Throwable {
        var outcome = VertxContextSupport.subscribeAndAwait(
                () -> transactions.<T, NoCode>tried(DIRECTOR, "writesTest", List.of(), work, constraint -> {
                    violated.add(constraint);
                    return null;
                }));
        return ((Outcome.Done<T, NoCode>) outcome).value();
    }

    private enum NoCode {}
}
