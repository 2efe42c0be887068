package dev.tributary.territories;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.rules.EmployeeChange;
import dev.tributary.territories.rules.EmployeeEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** The employees and their assignments, for use cases that change them within their transaction. */
@ApplicationScoped
class Employees {

    /** @param leftOn the first day without them; null if they have not left */
    @RegisterForReflection
    record Person(UUID id, @Nullable LocalDate leftOn) {

        /** Whether they have left before the end of the day. */
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
        return writes.call(Sql.of("select pg_advisory_xact_lock(hashtext('target_follows_person'))"));
    }

    /** The employee with this personnel number, locked until the transaction ends; null if there is none. */
    Uni<@Nullable Person> withNumber(String number) {
        return writes.first(
                        Sql.of("select id, left_on from employee where number = ? for update", number), Person.class)
                .map(found -> found.orElse(null));
    }

    /**
     * Assigns the employee to the territory.
     *
     * @param to the first day without the assignment; null if no end is known
     */
    Uni<Void> assign(
            UUID id,
            UUID employee,
            UUID territory,
            String role,
            boolean primary,
            LocalDate from,
            @Nullable LocalDate to) {
        return writes.change(Sql.of("""
                        insert into territory_assignment (id, employee_id, territory_id, role, "primary", valid)
                        values (?, ?, ?, ?, ?, daterange(?, ?))""", id, employee, territory, role, primary, from, to))
                .replaceWithVoid();
    }

    /** Ends the assignment on the day, or deletes it if it begins on the day or later; false if there is none. */
    Uni<Boolean> endAssignment(UUID id, LocalDate day) {
        return writes.change(Sql.of("delete from territory_assignment where id = ? and lower(valid) >= ?", id, day))
                .chain(deleted -> deleted > 0
                        ? Uni.createFrom().item(true)
                        : writes.change(Sql.of("""
                                        update territory_assignment
                                        set valid = valid * daterange(null, ?) where id = ?""", day, id)).map(ended -> ended > 0));
    }

    Uni<Integer> handOverAssignments(UUID giver, UUID taker, LocalDate day) {
        return writes.count(Sql.of("select hand_over_assignments(?, ?, ?)", giver, taker, day));
    }

    Uni<Integer> handOverReports(UUID giver, UUID taker, LocalDate day) {
        return writes.count(Sql.of("select hand_over_reports(?, ?, ?)", giver, taker, day));
    }

    /** @param manager null for nobody */
    Uni<Void> reportTo(UUID employee, @Nullable UUID manager, LocalDate day) {
        return writes.call(Sql.of("select report_to(?, ?, ?)", employee, manager, day));
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
        return writes.first(Sql.of("select version from employee where id = ? for update", id), Integer.class)
                .map(found -> found.orElse(null));
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
