package dev.tributary.territories;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.rules.EmployeeChange;
import dev.tributary.territories.rules.EmployeeEntry;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** The employees and their assignments, for use cases that change them within their transaction. */
@ApplicationScoped
class Employees {

    /** @param leftOn the first day without them; null if they have not left */
    record Person(UUID id, @Nullable LocalDate leftOn) {

        boolean hasLeftBy(LocalDate day) {
            return leftOn != null && !leftOn.isAfter(day);
        }

        /** Whether they stay longer than the other one. */
        boolean outstays(Person other) {
            return other.leftOn != null && (leftOn == null || leftOn.isAfter(other.leftOn));
        }
    }

    private final Writes writes;

    Employees(Writes writes) {
        this.writes = writes;
    }

    /**
     * Makes changes of assignments wait for each other until their transactions end; without this lock they would
     * deadlock.
     */
    Uni<Void> lock() {
        return writes.call(Sql.of("select cast(pg_advisory_xact_lock(hashtext('target_follows_person')) as text), ''"));
    }

    /** The employee with this personnel number, locked until the transaction ends; null if there is none. */
    Uni<@Nullable Person> withNumber(String number) {
        return writes.rows(Sql.of(
                        "select cast(id as text), cast(left_on as text) from employee where number = ? for update",
                        number))
                .map(rows -> rows.isEmpty()
                        ? null
                        : new Person(
                                UUID.fromString((String) rows.get(0)[0]),
                                rows.get(0)[1] == null ? null : LocalDate.parse((String) rows.get(0)[1])));
    }

    Uni<Void> assign(
            UUID id,
            UUID employee,
            UUID territory,
            String role,
            boolean primary,
            LocalDate from,
            @Nullable LocalDate to) {
        return writes.change(
                        Sql.of("""
                        insert into territory_assignment (id, employee_id, territory_id, role, "primary", valid)
                        values (?, ?, ?, ?, ?, daterange(?, cast(cast(? as text) as date)))""", id, employee, territory, role, primary, from, to == null ? null : to.toString()))
                .replaceWithVoid();
    }

    /** Ends the assignment on the day, or deletes it if it begins on the day or later; false if there is none. */
    Uni<Boolean> endAssignment(UUID id, LocalDate day) {
        return writes.change(Sql.of("delete from territory_assignment where id = ? and lower(valid) >= ?", id, day))
                .chain(deleted -> deleted > 0
                        ? Uni.createFrom().item(true)
                        : writes.change(Sql.of("""
                                        update territory_assignment
                                        set valid = valid * daterange(null, cast(cast(? as text) as date)) where id = ?""", day.toString(), id)).map(ended -> ended > 0));
    }

    Uni<Integer> handOverAssignments(UUID giver, UUID taker, LocalDate day) {
        return writes.rows(Sql.of("select cast(hand_over_assignments(?, ?, ?) as text), ''", giver, taker, day))
                .map(rows -> Integer.valueOf((String) rows.get(0)[0]));
    }

    Uni<Integer> handOverReports(UUID giver, UUID taker, LocalDate day) {
        return writes.rows(Sql.of("select cast(hand_over_reports(?, ?, ?) as text), ''", giver, taker, day))
                .map(rows -> Integer.valueOf((String) rows.get(0)[0]));
    }

    /** @param manager null for nobody */
    Uni<Void> reportTo(UUID employee, @Nullable UUID manager, LocalDate day) {
        return writes.call(Sql.of(
                "select cast(report_to(?, cast(cast(? as text) as uuid), ?) as text), ''",
                employee,
                manager == null ? null : manager.toString(),
                day));
    }

    /** Checks immediately, and not only when the transaction ends, that nobody reports to themselves. */
    Uni<Void> checkReports() {
        return writes.change(Sql.of("set constraints reporting_line_no_circle immediate"))
                .replaceWithVoid();
    }

    /**
     * Records that they leave. They report to nobody from then on; the database refuses it while they have work on the
     * day or later.
     */
    Uni<Void> leave(UUID employee, LocalDate day) {
        return writes.change(
                        Sql.of("update employee set left_on = ?, version = version + 1 where id = ?", day, employee))
                .replaceWithVoid();
    }

    /** The version of the employee, locked until the transaction ends; null if there is none. */
    Uni<@Nullable Integer> version(UUID id) {
        return writes.rows(Sql.of("select cast(version as text), '' from employee where id = ? for update", id))
                .map(rows -> rows.isEmpty() ? null : Integer.valueOf((String) rows.get(0)[0]));
    }

    Uni<Void> enter(UUID id, EmployeeEntry entry) {
        return writes.change(Sql.of(
                        "insert into employee (id, number, name, email, subject) values (?, ?, ?, ?, ?)",
                        id,
                        entry.number(),
                        entry.name(),
                        entry.email(),
                        entry.account()))
                .replaceWithVoid();
    }

    Uni<Void> change(UUID id, EmployeeChange change) {
        return writes.change(Sql.of(
                        "update employee set name = ?, email = ?, left_on = ?, version = version + 1 where id = ?",
                        change.name(),
                        change.email(),
                        change.leftOn(),
                        id))
                .replaceWithVoid();
    }

    Uni<Void> linkAccount(UUID id, @Nullable String account) {
        return writes.change(Sql.of("update employee set subject = ?, version = version + 1 where id = ?", account, id))
                .replaceWithVoid();
    }
}
