package dev.tributary.partners;

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
import java.util.stream.Stream;

/**
 * The past, present and future territories of partners, from a file. The file has all places of each partner that it
 * names. A row holds from {@code valid_from} until the partner's next row; the first row has no day and holds from the
 * beginning. A company brings its history this way. Orders keep the territory in which they were sold.
 */
@ApplicationScoped
class PartnerTerritoryImport implements FileImport {

    private static final DatedRows ROWS = new DatedRows("partner_territory", "partner_id", "territory_id", """
            select line, partner.id as partner_id, territory.id as territory_id, daterange(valid_from, until) as valid
            from (
                select staged.*, lead(valid_from) over (partition by partner_code order by valid_from nulls first) as until
                from staged) staged
            join partner on partner.code = staged.partner_code
            join territory on territory.code = staged.territory_code""");

    /** The partners whose places the file changes. */
    private static final String CHANGED = """
            (
                select partner_id from (%s) said
                full join (
                    select known.* from partner_territory known
                    join partner on partner.id = known.partner_id
                    where partner.code in (select partner_code from staged)
                ) known using (partner_id, territory_id, valid)
                where said.line is null or known.id is null)""".formatted(ROWS.said());

    @Override
    public String kind() {
        return "partner-territories";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("partner_code"),
                Column.code("territory_code"),
                Column.date("valid_from").optional());
    }

    @Override
    public Export export() {
        // The export has all places of a partner or none: an import would delete those that it left out.
        return Export.of("""
                        select partner.code, territory.code, lower(placed.valid)
                        from partner_territory placed
                        join partner on partner.id = placed.partner_id and partner.merged_into_id is null
                            and partner.id not in (select hidden.partner_id from partner_territory hidden
                                where hidden.territory_id not in (select id from territory))
                        join territory on territory.id = placed.territory_id""", "partner.code, lower(placed.valid) nulls first")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("partner.territory_id"));
    }

    @Override
    public boolean isForPartners() {
        return false;
    }

    @Override
    public List<String> identity() {
        return List.of("partner_code", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                PartnerChecks.UNKNOWN,
                PartnerChecks.MERGED,
                TerritoryChecks.UNKNOWN,
                Check.ofFile("FIRST_PLACE_MISSING", "valid_from", """
                        valid_from is not null and partner_code not in (
                            select partner_code from staged first where first.valid_from is null)"""),
                Check.ofFile("TERRITORY_CLOSED", "territory_code", """
                        line in (select line from (%s) said join territory on territory.id = territory_id
                            where closed_on is not null and valid && daterange(closed_on, null))""".formatted(ROWS.said())));
    }

    @Override
    public List<Write> writes() {
        return Stream.of(
                        List.of(
                                // Locks the partners first, as every change of a partner does.
                                Write.uncounted("update partner set version = version + 1 where id in " + CHANGED),
                                Write.uncounted("""
                                        delete from partner_territory known
                                        where partner_id in (select partner_id from (%1$s) said)
                                          and not exists (select from (%1$s) said
                                              where said.partner_id = known.partner_id
                                                and lower(said.valid) is not distinct from lower(known.valid))""".formatted(ROWS.said()))),
                        ROWS.writes(),
                        List.of(Write.uncounted("""
                                update partner set territory_id = today.territory_id
                                from partner_territory today
                                where today.partner_id = partner.id and today.valid @> business_date()
                                  and partner.territory_id <> today.territory_id
                                  and partner.code in (select partner_code from staged)""")))
                .flatMap(List::stream)
                .toList();
    }
}
