package dev.tributary.territories;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.SearchTerm;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads employees, their assignments and reporting lines. */
@ApplicationScoped
public class EmployeeReads {

    private static final String COLUMNS =
            "employee.id, number, name, email, left_on, subject is not null as has_account, employee.version";
    private static final String EMPLOYEE = "select " + COLUMNS + " from employee ";

    private static final String ASSIGNMENT = """
            select id, employee_id as employee, territory_id as territory, role, "primary", lower(valid) as "from",
                   upper(valid) as "to"
            from territory_assignment
            """;

    private final Reads reads;

    EmployeeReads(Reads reads) {
        this.reads = reads;
    }

    /** The caller as an employee; empty for partners and for callers without an employee record. */
    public Uni<Optional<EmployeeRecord>> caller(Scope scope) {
        return reads.first(scope, Sql.of(EMPLOYEE).add("where subject = caller_subject()"), EmployeeRecord.class);
    }

    /** A page of the employees that the caller may see, by personnel number. */
    public Uni<Slice<EmployeeRecord>> page(Scope scope, EmployeeFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(EMPLOYEE).add("where true");
        matching(sql, filter);
        if (after != null) {
            sql.add("and number > ?", after.key().toArray());
        }
        sql.add("order by number limit ?", size + 1);
        return reads.list(scope, sql, EmployeeRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** The number of employees that match. */
    public Uni<Integer> count(Scope scope, EmployeeFilter filter) {
        Sql sql = Sql.of("select count(*)::int from employee where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The employee with this personnel number, if the caller may see them. */
    public Uni<Optional<EmployeeRecord>> byNumber(Scope scope, String number) {
        return reads.first(scope, Sql.of(EMPLOYEE).add("where number = ?", number), EmployeeRecord.class);
    }

    private static void matching(Sql sql, EmployeeFilter filter) {
        if (filter.search() != null) {
            String search = SearchTerm.folded(filter.search());
            sql.add("""
                    and (strpos(search_folded(number || ' ' || name || ' ' || coalesce(email, '')), ?) > 0
                        or strpos(pinyin_initials(name), upper(?)) > 0)""", search, search);
        }
        sql.addIf(filter.left(), "and coalesce(left_on <= business_date(), false) = ?")
                .addIf(filter.assigned(), """
                        and exists (select from territory_assignment assigned
                            where assigned.employee_id = employee.id and assigned.valid @> business_date()) = ?""")
                .addIf(filter.hasAccount(), "and (subject is not null) = ?");
    }

    /** The given employees that the caller may see, by id. */
    public Uni<Map<UUID, EmployeeRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.byKey(
                scope,
                Sql.of(EMPLOYEE).add("where id = any(?)", (Object) ids.toArray(UUID[]::new)),
                "id",
                EmployeeRecord.class);
    }

    /** The given employees that the caller may see, by the subs of their tokens. */
    public Uni<Map<String, EmployeeRecord>> bySubject(Scope scope, Set<String> subjects) {
        return reads.byKey(
                scope,
                Sql.of("select " + COLUMNS + ", subject from employee where subject = any(?)", (Object)
                        subjects.toArray(String[]::new)),
                "subject",
                String.class,
                EmployeeRecord.class);
    }

    /** The assignment with this key, if the caller may see it. */
    public Uni<Optional<AssignmentRecord>> assignment(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(ASSIGNMENT).add("where id = ?", id), AssignmentRecord.class);
    }

    /** The assignments to these territories that the caller may see, by territory, the earliest first. */
    public Uni<Map<UUID, List<AssignmentRecord>>> assignmentsByTerritory(Scope scope, Set<UUID> territories) {
        return assignments(scope, "territory", territories);
    }

    /** The assignments of these employees that the caller may see, by employee, the earliest first. */
    public Uni<Map<UUID, List<AssignmentRecord>>> assignmentsByEmployee(Scope scope, Set<UUID> employees) {
        return assignments(scope, "employee", employees);
    }

    /** The managers of these employees, by employee, the earliest first. */
    public Uni<Map<UUID, List<ReportRecord>>> reportingLines(Scope scope, Set<UUID> employees) {
        Sql sql = Sql.of("""
                select employee_id as employee, manager_id as manager, lower(valid) as "from", upper(valid) as "to"
                from reporting_line
                where employee_id = any(?)
                order by lower(valid)""", (Object) employees.toArray(UUID[]::new));
        return reads.lists(scope, sql, "employee", ReportRecord.class);
    }

    /** The employees who report to these managers today, by manager, by personnel number. */
    public Uni<Map<UUID, List<EmployeeRecord>>> reports(Scope scope, Set<UUID> managers) {
        Sql sql = Sql.of("select " + COLUMNS + """
                , manager_id
                from reporting_line
                join employee on employee.id = employee_id
                where manager_id = any(?) and valid @> business_date()
                order by number""", (Object) managers.toArray(UUID[]::new));
        return reads.lists(scope, sql, "manager_id", EmployeeRecord.class);
    }

    private Uni<Map<UUID, List<AssignmentRecord>>> assignments(Scope scope, String key, Set<UUID> keys) {
        Sql sql = Sql.of(ASSIGNMENT).add("where " + key + "_id = any(?) order by lower(valid), role, id", (Object)
                keys.toArray(UUID[]::new));
        return reads.lists(scope, sql, key, AssignmentRecord.class);
    }
}
