package dev.tributary.territories;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Which territory covers which administrative division, from a file. A row is known by the division and its first day; its
 * territory and its end may change. {@code valid_to} is the first day without it.
 */
@ApplicationScoped
class TerritoryDivisionImport implements FileImport {

    /** Staged rows beside those that they are about, if those are known. */
    private static final String KNOWN = """
            staged
            join territory on territory.code = staged.territory_code
            join territory_division known
                on known.code = staged.division_code and lower(known.valid) is not distinct from staged.valid_from""";

    /** All rows as they will be; those of the file have a line. */
    private static final String OTHERS = """
            (
                select kept.code, kept.valid, 0 as line
                from territory_division kept
                where not exists (select from staged replacing
                    where replacing.division_code = kept.code
                      and replacing.valid_from is not distinct from lower(kept.valid))
                union all
                select division_code, daterange(valid_from, valid_to), line from staged
            ) other""";

    @Override
    public String kind() {
        return "territory-divisions";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("division_code"),
                Column.code("territory_code"),
                Column.date("valid_from").optional(),
                Column.date("valid_to").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select covered.code, territory.code, lower(covered.valid), upper(covered.valid)
                        from territory_division covered
                        join territory on territory.id = covered.territory_id""", "covered.code, lower(covered.valid) nulls first")
                .filter(Column.code("territory"), "territory.code = ?")
                .filter(Column.date("on"), "covered.valid @> ?::date");
    }

    @Override
    public List<String> identity() {
        return List.of("division_code", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("DIVISION_INVALID", "division_code", "division_code !~ '^[1-8][0-9]{5}$'"),
                Check.ofRow(
                        "UNKNOWN_TERRITORY",
                        "territory_code",
                        "not exists (select from territory where territory.code = staged.territory_code)"),
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                Check.ofRow("TERRITORY_CLOSED", "territory_code", """
                        exists (select from territory
                            where territory.code = staged.territory_code and territory.closed_on is not null
                              and (staged.valid_to is null or staged.valid_to > territory.closed_on))"""),
                Check.ofFile("OVERLAPPING_DIVISION", "valid_from", """
                        exists (select from %s
                            where other.code = staged.division_code and other.line < staged.line
                              and other.valid && daterange(staged.valid_from, staged.valid_to))""".formatted(OTHERS)));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // First what shrinks, then what grows: the days that one territory gives up may be those that another
                // takes.
                Write.counted("""
                        update territory_division division
                        set valid = known.valid * daterange(staged.valid_from, staged.valid_to),
                            territory_id = territory.id
                        from %s
                        where division.id = known.id
                          and (known.valid, known.territory_id)
                              is distinct from (daterange(staged.valid_from, staged.valid_to), territory.id)
                        returning 'UPDATE' as action""".formatted(KNOWN)), Write.uncounted("""
                        update territory_division division
                        set valid = daterange(staged.valid_from, staged.valid_to)
                        from %s
                        where division.id = known.id
                          and known.valid <> daterange(staged.valid_from, staged.valid_to)""".formatted(KNOWN)), Write.counted("""
                        insert into territory_division (territory_id, code, valid)
                        select territory.id, staged.division_code, daterange(staged.valid_from, staged.valid_to)
                        from staged
                        join territory on territory.code = staged.territory_code
                        where not exists (select from territory_division known
                            where known.code = staged.division_code
                              and lower(known.valid) is not distinct from staged.valid_from)
                        returning 'INSERT' as action"""));
    }
}
