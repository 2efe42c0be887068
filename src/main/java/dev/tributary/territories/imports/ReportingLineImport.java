package dev.tributary.territories.imports;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.DatedRows;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.EmployeeChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Reporting lines from a file. Employee and first day identify a row; the manager and the end may change.
 * {@code valid_to} is the first day without it.
 */
@ApplicationScoped
class ReportingLineImport implements FileImport {

    private static final DatedRows ROWS = new DatedRows("reporting_line", "employee_id", "manager_id", """
            select line, employee.id as employee_id, manager.id as manager_id, daterange(valid_from, valid_to) as valid
            from staged
            join employee on employee.number = staged.employee_number
            join employee manager on manager.number = staged.manager_number""");

    /**
     * The rows in a circle: it follows every chain of managers from a row upwards, with the reporting lines after the
     * import, over the days that they share.
     */
    private static final String CIRCLE = """
            line in (
                with recursive said as materialized (%s), edge as materialized (
                    select line, employee_id, manager_id, valid from said
                    union all
                    select 0, known.employee_id, manager_id, known.valid
                    from reporting_line known
                    where not exists (select from said
                        where said.employee_id = known.employee_id and lower(said.valid) = lower(known.valid))
                ), way_up (line, employee_id, above_id, valid) as (
                    select line, employee_id, manager_id, valid from edge where line > 0
                    union all
                    select way_up.line, way_up.employee_id, edge.manager_id, way_up.valid * edge.valid
                    from way_up join edge on edge.employee_id = way_up.above_id and edge.valid && way_up.valid
                ) cycle above_id set looped using trail
                select line from way_up where above_id = employee_id)""".formatted(ROWS.said());

    @Override
    public String kind() {
        return "reporting-lines";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("employee_number"),
                Column.code("manager_number"),
                Column.date("valid_from"),
                Column.date("valid_to").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select employee.number, manager.number, lower(reporting.valid), upper(reporting.valid)
                        from reporting_line reporting
                        join employee on employee.id = reporting.employee_id
                        join employee manager on manager.id = reporting.manager_id""", "employee.number, lower(reporting.valid)")
                .filter(Column.date("on"), "reporting.valid @> ?::date");
    }

    @Override
    public List<String> identity() {
        return List.of("employee_number", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                EmployeeChecks.unknown("employee_number"),
                EmployeeChecks.unknown("manager_number"),
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                EmployeeChecks.left("employee_number"),
                EmployeeChecks.left("manager_number"),
                ROWS.overlap("OVERLAPPING_REPORT", "valid_from"),
                Check.ofFile("REPORTS_IN_A_CIRCLE", "manager_number", CIRCLE));
    }

    @Override
    public List<Write> writes() {
        return ROWS.writes();
    }
}
