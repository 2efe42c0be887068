package dev.tributary.territories.imports;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.DatedRows;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.InTerritory;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * The administrative divisions that territories cover, from a file. Division and first day identify a row; its
 * territory and its end may change. {@code valid_to} is the first day without it.
 */
@ApplicationScoped
class TerritoryDivisionImport implements FileImport {

    private static final DatedRows ROWS = new DatedRows("territory_division", "code", "territory_id", """
            select line, division_code as code, territory.id as territory_id, daterange(valid_from, valid_to) as valid
            from staged
            join territory on territory.code = staged.territory_code""");

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
                .filter(InTerritory.ALONE)
                .filter(Column.date("on"), "covered.valid @> ?::date");
    }

    @Override
    public boolean isForPartners() {
        return false;
    }

    @Override
    public List<String> identity() {
        return List.of("division_code", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("DIVISION_INVALID", "division_code", "division_code !~ '^[1-8][0-9]{5}$'"),
                TerritoryChecks.UNKNOWN,
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                TerritoryChecks.CLOSED,
                ROWS.overlap("OVERLAPPING_DIVISION", "valid_from"));
    }

    @Override
    public List<Write> writes() {
        return ROWS.writes();
    }
}
