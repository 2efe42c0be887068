package dev.tributary.targets;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Targets from a file: of a territory, of a person in a territory, or of a person alone. A person's own target follows the
 * person: it stands in the territory that the person is assigned to on its first day, else in that day's root, and the
 * database moves it when an assignment changes. A target is known by territory or else person, metric, currency and
 * months; its amount may change.
 */
@ApplicationScoped
class TargetImport implements FileImport {

    private static final int LONGEST = 120;

    /** The staged rows with what their codes and months stand for. */
    private static final String RESOLVED = """
            (
                select staged.line, staged.metric, staged.currency, staged.amount, employee.id as employee_id,
                       daterange(period_start, (period_start + make_interval(months => staged.months))::date) as months,
                       territory_code is null as follows_person,
                       case when territory_code is not null
                           then (select id from territory where code = territory_code)
                           else territory_of_person(employee.id, period_start)
                           end as territory_id
                from staged
                left join employee on employee.number = staged.employee_number
            )""";

    private static final String SAME_TARGET = """
            case when %1$s.follows_person then %1$s.employee_id else %1$s.territory_id end
                = case when resolved.follows_person then resolved.employee_id else resolved.territory_id end
            and %1$s.employee_id is not distinct from resolved.employee_id
            and %1$s.metric = resolved.metric and %1$s.currency is not distinct from resolved.currency""";

    @Override
    public String kind() {
        return "targets";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("employee_number").optional(),
                Column.code("territory_code").optional(),
                Column.oneOf("metric", "SALES", "COLLECTIONS", "VISITS", "NEW_PARTNERS"),
                Column.month("period_start"),
                Column.integer("months", 1, LONGEST),
                Column.decimal("amount"),
                Column.currency("currency").optional());
    }

    @Override
    public List<String> identity() {
        return List.of("employee_number", "territory_code", "metric", "currency", "period_start", "months");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("NOBODYS_TARGET", "employee_number", "employee_number is null and territory_code is null"),
                Check.ofRow("UNKNOWN_EMPLOYEE", "employee_number", """
                        employee_number is not null
                        and not exists (select from employee where employee.number = staged.employee_number)"""),
                Check.ofRow("UNKNOWN_TERRITORY", "territory_code", """
                        territory_code is not null
                        and not exists (select from territory where territory.code = staged.territory_code)"""),
                Check.ofRow(
                        "CURRENCY_OF_METRIC",
                        "currency",
                        "(currency is not null) <> (metric in ('SALES', 'COLLECTIONS'))"),
                Check.ofFile(
                        "NO_TERRITORY_THAT_DAY",
                        "period_start",
                        "line in (select line from %s resolved where territory_id is null)".formatted(RESOLVED)),
                Check.ofFile("OVERLAPPING_TARGET", "period_start", """
                        line in (
                            select resolved.line
                            from %1$s resolved
                            join target on %2$s
                                and target.months && resolved.months and target.months <> resolved.months
                            union all
                            select resolved.line
                            from %1$s resolved
                            join %1$s earlier on %3$s
                                and earlier.months && resolved.months and earlier.line < resolved.line)""".formatted(
                                RESOLVED, SAME_TARGET.formatted("target"), SAME_TARGET.formatted("earlier"))));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into target using %s resolved
                        on %s and target.months = resolved.months
                        when matched and target.amount <> resolved.amount then update set amount = resolved.amount
                        when not matched then
                            insert (territory_id, employee_id, follows_person, metric, months, amount, currency)
                            values (resolved.territory_id, resolved.employee_id, resolved.follows_person,
                                resolved.metric, resolved.months, resolved.amount, resolved.currency)
                        returning merge_action() as action""".formatted(RESOLVED, SAME_TARGET.formatted("target"))));
    }
}
