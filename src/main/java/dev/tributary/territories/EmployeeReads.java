package dev.tributary.territories;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads employees, their assignments and reporting lines. */
@ApplicationScoped
public class EmployeeReads {

    private static final String COLUMNS =
            "employee.id, number, name, email, left_on, subject is not null, employee.version";
    private static final String EMPLOYEE = "select " + COLUMNS + " from employee ";

    private static final String ASSIGNMENT =
            "select id, employee_id, territory_id, role, \"primary\", lower(valid), upper(valid) from territory_assignment ";

    private final Reads reads;

    EmployeeReads(Reads reads) {
        this.reads = reads;
    }

    /** The caller as an employee; empty for partners and for callers without an employee record. */
    public Uni<Optional<EmployeeRecord>> caller(Scope scope) {
        return reads.first(scope, Sql.of(EMPLOYEE).add("where subject = caller_subject()"), EmployeeReads::employee);
    }

    /** A page of the employees that the caller may see, by personnel number. */
    public Uni<Slice<EmployeeRecord>> page(Scope scope, EmployeeCriteria criteria, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(EMPLOYEE).add("where true");
        matching(sql, criteria);
        if (after != null) {
            sql.add("and number > ?", after.key().toArray());
        }
        sql.add("order by number limit ?", size + 1);
        return reads.list(scope, sql, EmployeeReads::employee).map(rows -> Slice.of(rows, size));
    }

    /** The number of employees that match. */
    public Uni<Integer> count(Scope scope, EmployeeCriteria criteria) {
        Sql sql = Sql.of("select count(*)::int from employee where true");
        matching(sql, criteria);
        return reads.first(scope, sql, row -> row.getInteger(0)).map(count -> count.orElse(0));
    }

    /** The employee with this personnel number, if the caller may see them. */
    public Uni<Optional<EmployeeRecord>> byNumber(Scope scope, String number) {
        return reads.first(scope, Sql.of(EMPLOYEE).add("where number = ?", number), EmployeeReads::employee);
    }

    private static void matching(Sql sql, EmployeeCriteria criteria) {
        String search = criteria.search();
        if (search != null) {
            sql.add("""
                    and (strpos(search_folded(number || ' ' || name || ' ' || coalesce(email, '')), ?) > 0
                        or strpos(pinyin_initials(name), upper(?)) > 0)""", search, search);
        }
        sql.addIf(criteria.left(), "and coalesce(left_on <= business_date(), false) = ?")
                .addIf(criteria.assigned(), """
                        and exists (select from territory_assignment assigned
                            where assigned.employee_id = employee.id and assigned.valid @> business_date()) = ?""")
                .addIf(criteria.hasAccount(), "and (subject is not null) = ?");
    }

    /** The given employees that the caller may see, by id. */
    public Uni<Map<UUID, EmployeeRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.list(
                        scope,
                        Sql.of(EMPLOYEE).add("where id = any(?)", (Object) ids.toArray(UUID[]::new)),
                        EmployeeReads::employee)
                .map(found -> found.stream().collect(Collectors.toMap(EmployeeRecord::id, Function.identity())));
    }

    /** The given employees that the caller may see, by the subs of their tokens. */
    public Uni<Map<String, EmployeeRecord>> bySubject(Scope scope, Set<String> subjects) {
        return reads.list(
                        scope,
                        Sql.of("select " + COLUMNS + ", subject from employee where subject = any(?)", (Object)
                                subjects.toArray(String[]::new)),
                        row -> Map.entry(row.getString(7), employee(row)))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The assignment with this key, if the caller may see it. */
    public Uni<Optional<AssignmentRecord>> assignment(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(ASSIGNMENT).add("where id = ?", id), EmployeeReads::assignment);
    }

    /** The assignments to these territories that the caller may see, by territory, the earliest first. */
    public Uni<Map<UUID, List<AssignmentRecord>>> assignmentsByTerritory(Scope scope, Set<UUID> territories) {
        return assignments(scope, "territory_id", territories, AssignmentRecord::territory);
    }

    /** The assignments of these employees that the caller may see, by employee, the earliest first. */
    public Uni<Map<UUID, List<AssignmentRecord>>> assignmentsByEmployee(Scope scope, Set<UUID> employees) {
        return assignments(scope, "employee_id", employees, AssignmentRecord::employee);
    }

    /** The managers of these employees, by employee, the earliest first. */
    public Uni<Map<UUID, List<ReportRecord>>> reportingLines(Scope scope, Set<UUID> employees) {
        return reads.list(
                        scope,
                        Sql.of(
                                "select employee_id, manager_id, lower(valid), upper(valid) from reporting_line"
                                        + " where employee_id = any(?) order by lower(valid)",
                                (Object) employees.toArray(UUID[]::new)),
                        row -> new ReportRecord(
                                row.getUUID(0), row.getUUID(1), row.getLocalDate(2), row.getLocalDate(3)))
                .map(found -> found.stream().collect(Collectors.groupingBy(ReportRecord::employee)));
    }

    /** The employees who report to these managers today, by manager, by personnel number. */
    public Uni<Map<UUID, List<EmployeeRecord>>> reports(Scope scope, Set<UUID> managers) {
        return reads.list(
                        scope,
                        Sql.of("select " + COLUMNS + """
                                , manager_id
                                from reporting_line
                                join employee on employee.id = employee_id
                                where manager_id = any(?) and valid @> business_date()
                                order by number""", (Object) managers.toArray(UUID[]::new)),
                        row -> Map.entry(row.getUUID(7), employee(row)))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private Uni<Map<UUID, List<AssignmentRecord>>> assignments(
            Scope scope, String column, Set<UUID> keys, Function<AssignmentRecord, UUID> key) {
        return reads.list(
                        scope,
                        Sql.of(ASSIGNMENT).add("where " + column + " = any(?) order by lower(valid), role, id", (Object)
                                keys.toArray(UUID[]::new)),
                        EmployeeReads::assignment)
                .map(found -> found.stream().collect(Collectors.groupingBy(key)));
    }

    private static AssignmentRecord assignment(Row row) {
        return new AssignmentRecord(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                AssignmentRole.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getLocalDate(5),
                row.getLocalDate(6));
    }

    private static EmployeeRecord employee(Row row) {
        return new EmployeeRecord(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLocalDate(4),
                row.getBoolean(5),
                row.getInteger(6));
    }
}
