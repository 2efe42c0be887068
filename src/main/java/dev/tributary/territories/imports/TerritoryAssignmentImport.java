package dev.tributary.territories.imports;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.EmployeeChecks;
import dev.tributary.territories.InTerritory;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Assignments to territories from a file. Employee, territory, role and first day identify an assignment; its end and
 * whether it is primary may change. {@code valid_to} is the first day without it.
 */
@ApplicationScoped
class TerritoryAssignmentImport implements FileImport {

    /** Staged rows with their known assignments, if any. */
    private static final String KNOWN = """
            staged
            join employee on employee.number = staged.employee_number
            join territory on territory.code = staged.territory_code
            join territory_assignment known
                on known.employee_id = employee.id and known.territory_id = territory.id
                and known.role = staged.role and lower(known.valid) = staged.valid_from""";

    /** All assignments after the import; those of the file have a line. */
    private static final String OTHERS = """
            (
                select employee.number, territory.code, kept.role, kept."primary", kept.valid, 0 as line
                from territory_assignment kept
                join employee on employee.id = kept.employee_id
                join territory on territory.id = kept.territory_id
                where not exists (select from staged replacing
                    where replacing.employee_number = employee.number and replacing.territory_code = territory.code
                      and replacing.role = kept.role and replacing.valid_from = lower(kept.valid))
                union all
                select employee_number, territory_code, role, "primary", daterange(valid_from, valid_to), line
                from staged
            ) other""";

    @Override
    public String kind() {
        return "territory-assignments";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("employee_number"),
                Column.code("territory_code"),
                Column.oneOf("role", "REP", "MANAGER", "SUPPORT"),
                Column.bool("primary"),
                Column.date("valid_from"),
                Column.date("valid_to").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select employee.number, territory.code, assigned.role, assigned."primary", lower(assigned.valid),
                               upper(assigned.valid)
                        from territory_assignment assigned
                        join employee on employee.id = assigned.employee_id
                        join territory on territory.id = assigned.territory_id""", """
                        territory.code, lower(assigned.valid), employee.number, assigned.role""").filter(InTerritory.ALONE).filter(Column.date("on"), "assigned.valid @> ?::date");
    }

    @Override
    public List<String> identity() {
        return List.of("employee_number", "territory_code", "role", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                EmployeeChecks.unknown("employee_number"),
                TerritoryChecks.UNKNOWN,
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                TerritoryChecks.CLOSED,
                EmployeeChecks.left("employee_number"),
                Check.ofFile("OVERLAPPING_ASSIGNMENT", "valid_from", """
                        exists (select from %s
                            where other.number = staged.employee_number and other.code = staged.territory_code
                              and other.role = staged.role and other.line < staged.line
                              and other.valid && daterange(staged.valid_from, staged.valid_to))""".formatted(OTHERS)),
                Check.ofFile("TWO_PRIMARIES", "primary", """
                                "primary" and exists (select from %s
                                    where other.code = staged.territory_code and other."primary"
                                      and other.line < staged.line
                                      and other.valid && daterange(staged.valid_from, staged.valid_to))""".formatted(OTHERS)).saying("""
                                (select min(other.number) from %s
                                    where other.code = staged.territory_code and other."primary"
                                      and other.line < staged.line
                                      and other.valid && daterange(staged.valid_from, staged.valid_to))""".formatted(OTHERS)));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Shrinks assignments before it extends others: one may take over the days that another gives up, and
                // the two must never overlap.
                Write.counted("""
                        update territory_assignment assignment
                        set valid = assignment.valid * daterange(staged.valid_from, staged.valid_to),
                            "primary" = assignment."primary" and staged."primary"
                        from %s
                        where assignment.employee_id = known.employee_id
                          and assignment.territory_id = known.territory_id
                          and assignment.role = known.role and assignment.valid = known.valid
                          and (known.valid, known."primary")
                              is distinct from (daterange(staged.valid_from, staged.valid_to), staged."primary")
                        returning 'UPDATE' as action""".formatted(KNOWN)), Write.uncounted("""
                        update territory_assignment assignment
                        set valid = daterange(staged.valid_from, staged.valid_to), "primary" = staged."primary"
                        from %s
                        where assignment.employee_id = known.employee_id
                          and assignment.territory_id = known.territory_id
                          and assignment.role = known.role and assignment.valid = known.valid
                          and (known.valid, known."primary")
                              is distinct from (daterange(staged.valid_from, staged.valid_to), staged."primary")""".formatted(KNOWN)), Write.counted("""
                        insert into territory_assignment (employee_id, territory_id, role, "primary", valid)
                        select employee.id, territory.id, staged.role, staged."primary",
                               daterange(staged.valid_from, staged.valid_to)
                        from staged
                        join employee on employee.number = staged.employee_number
                        join territory on territory.code = staged.territory_code
                        where not exists (select from territory_assignment known
                            where known.employee_id = employee.id and known.territory_id = territory.id
                              and known.role = staged.role and lower(known.valid) = staged.valid_from)
                        returning 'INSERT' as action"""));
    }
}
