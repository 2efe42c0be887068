package dev.tributary.targets;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.EmployeeChecks;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Targets from a file: of a territory, of a person in a territory, or of a person alone. A target of a person alone
 * follows the person: it is in the territory to which the person is assigned on its first day, else in that day's root,
 * and the database moves it when an assignment changes. The territory or else the person, the metric, the currency and
 * the months identify a target; its amount may change.
 */
@ApplicationScoped
class TargetImport implements FileImport {

    private static final int LONGEST = 120;

    /**
     * The staged rows with the objects of their codes and the days of their months, resolved once a row and not once a
     * comparison.
     */
    private static final String RESOLVED = """
            with known as materialized (
                select staged.line, staged.metric, staged.currency, staged.amount, employee.id as employee_id,
                       daterange(period_start, (period_start + make_interval(months => staged.months))::date) as months,
                       territory_code is null as follows_person,
                       case when territory_code is not null then territory.id
                           else territory_of_person(employee.id, period_start)
                           end as territory_id
                from staged
                left join employee on employee.number = staged.employee_number
                left join territory on territory.code = staged.territory_code
            ), resolved as materialized (
                select known.*, case when follows_person then employee_id else territory_id end as whose from known
            )
            """;

    private static final String SAME_TARGET = """
            case when target.follows_person then target.employee_id else target.territory_id end = resolved.whose
            and target.employee_id is not distinct from resolved.employee_id
            and target.metric = resolved.metric and target.currency is not distinct from resolved.currency""";

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
    public Export export() {
        return Export.of("""
                        select employee.number, case when not target.follows_person then territory.code end, target.metric,
                               to_char(lower(target.months), 'YYYY-MM'),
                               extract(year from age(upper(target.months), lower(target.months)))::int * 12
                                   + extract(month from age(upper(target.months), lower(target.months)))::int,
                               target.amount, target.currency
                        from (
                            -- Of a closed territory the targets are seen by whoever took over, but a file cannot name it.
                            select * from target
                            where follows_person or territory_id in (select id from territory)) target
                        left join territory on territory.id = target.territory_id
                        left join employee on employee.id = target.employee_id""", """
                        territory.code, employee.number, target.metric, target.months""");
    }

    @Override
    public List<String> identity() {
        return List.of("employee_number", "territory_code", "metric", "currency", "period_start", "months");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("NOBODYS_TARGET", "employee_number", "employee_number is null and territory_code is null"),
                EmployeeChecks.unknown("employee_number"),
                TerritoryChecks.UNKNOWN,
                Check.ofRow(
                        "CURRENCY_OF_METRIC",
                        "currency",
                        "(currency is not null) <> (metric in ('SALES', 'COLLECTIONS'))"),
                Check.ofFile(
                        "NO_TERRITORY_THAT_DAY",
                        "period_start",
                        "line in (%s select line from resolved where territory_id is null)".formatted(RESOLVED)),
                Check.ofFile("OVERLAPPING_TARGET", "period_start", """
                        line in (
                            %s
                            select resolved.line
                            from resolved
                            join target on %s
                                and target.months && resolved.months and target.months <> resolved.months
                            union all
                            select resolved.line
                            from resolved
                            join resolved earlier on earlier.whose = resolved.whose
                                and earlier.employee_id is not distinct from resolved.employee_id
                                and earlier.metric = resolved.metric
                                and earlier.currency is not distinct from resolved.currency
                                and earlier.months && resolved.months and earlier.line < resolved.line)""".formatted(RESOLVED, SAME_TARGET)));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into target
                        using (%s select * from resolved) resolved
                        on %s and target.months = resolved.months
                        when matched and target.amount <> resolved.amount then update set amount = resolved.amount
                        when not matched then
                            insert (territory_id, employee_id, follows_person, metric, months, amount, currency)
                            values (resolved.territory_id, resolved.employee_id, resolved.follows_person,
                                resolved.metric, resolved.months, resolved.amount, resolved.currency)
                        returning merge_action() as action""".formatted(RESOLVED, SAME_TARGET)));
    }
}
