package dev.tributary.partners.file;

import dev.tributary.partners.OfPartner;
import dev.tributary.partners.PartnerChecks;
import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.Datum;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.shared.Division;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Partners' addresses from a file. If the file names a main address of a kind, it replaces the earlier main one. If it
 * names none, the earlier one stays; if the partner had no address of the kind, the first one becomes the main one. A
 * merger may leave a partner with two equal addresses: the export has one row for both, for the main one or else for
 * the older one.
 */
@ApplicationScoped
class AddressImport implements FileImport {

    private static final int LONGEST_LINE = 300;
    private static final int MOST_EAST = 180;
    private static final int MOST_NORTH = 90;

    /** The rows with their partners; a merged partner's code stands for its survivor. */
    private static final String SAID = """
            with said as materialized (
                select staged.*, coalesce(named.merged_into_id, named.id) as partner_id
                from staged join partner named on named.code = staged.partner_code
            )
            """;

    /**
     * The changes to write: rows that are new or differ, with the key of their address, and addresses without a row
     * that stop being main ones.
     */
    private static final String DUE = SAID + """
            , held as materialized (
                select address.* from partner_address address where partner_id in (select partner_id from said)
            ), known as (
                select distinct on (partner_id, kind, division_code, line) *
                from held
                order by partner_id, kind, division_code, line, main desc, id
            ), settled as (
                select said.line as of_line, known.id, said.partner_id, said.kind, said.division_code, said.address_line as line,
                       said.postal_code, said.longitude, said.latitude, said.datum,
                       case when bool_or(said.main) over of_kind then said.main
                           when first.id is not null then first.id is not distinct from known.id
                           else said.line = min(said.line) over of_kind end as main
                from said
                left join known on (known.partner_id, known.kind, known.division_code, known.line)
                    = (said.partner_id, said.kind, said.division_code, said.address_line)
                left join held first on first.partner_id = said.partner_id and first.kind = said.kind and first.main
                window of_kind as (partition by said.partner_id, said.kind)
            ), due as (
                select settled.* from settled
                left join held on held.id = settled.id
                where (held.main, held.postal_code, held.longitude, held.latitude, held.datum)
                    is distinct from (settled.main, settled.postal_code, settled.longitude, settled.latitude, settled.datum)
                union all
                select null, held.id, held.partner_id, held.kind, held.division_code, held.line,
                       held.postal_code, held.longitude, held.latitude, held.datum, false
                from held
                join said on said.partner_id = held.partner_id and said.kind = held.kind and said.main
                where held.main and not exists (select from settled where settled.id = held.id)
            )
            """;

    @Override
    public String kind() {
        return "addresses";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("partner_code"),
                Column.oneOf("kind", AddressKind.class),
                Column.bool("main"),
                Column.code("division_code"),
                // The name "line" is taken by the row's number in the file.
                Column.text("address_line", LONGEST_LINE),
                Column.code("postal_code").optional(),
                Column.degrees("longitude", MOST_EAST).optional(),
                Column.degrees("latitude", MOST_NORTH).optional(),
                Column.oneOf("datum", Datum.class).optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select distinct on (partner.code, address.kind, address.division_code, address.line)
                               partner.code, address.kind, address.main, address.division_code, address.line,
                               address.postal_code, address.longitude, address.latitude, address.datum
                        from partner_address address
                        join partner on partner.id = address.partner_id""", """
                        partner.code, address.kind, address.division_code, address.line, address.main desc, address.id""")
                .filter(OfPartner.BY_CODE)
                .filter(Column.oneOf("kind", AddressKind.class), "address.kind = ?")
                .filter(InTerritory.of("partner.territory_id"));
    }

    @Override
    public List<String> identity() {
        return List.of("partner_code", "kind", "division_code", "address_line");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                PartnerChecks.UNKNOWN,
                Check.ofRow("DIVISION_INVALID", "division_code", "division_code !~ '^(%s)$'".formatted(Division.SHAPE)),
                Check.ofRow("POSTAL_CODE_INVALID", "postal_code", "postal_code !~ '^[0-9]{6}$'"),
                Check.ofRow("COORDINATES_INCOMPLETE", "datum", "num_nulls(longitude, latitude, datum) not in (0, 3)"),
                // The codes of two rows may stand for one partner, after a merger.
                Check.ofFile("REPEATED_ROW", "partner_code", """
                                line in (
                                    %s
                                    select line from (
                                        select line, row_number() over (
                                            partition by partner_id, kind, division_code, address_line order by line) as nth
                                        from said) numbered
                                    where nth > 1)""".formatted(SAID))
                        .saying("""
                                (%s
                                 select min(other.line)::text from said
                                 join said other using (partner_id, kind, division_code, address_line)
                                 where said.line = staged.line)""".formatted(SAID)),
                Check.ofFile("TWO_MAIN_ADDRESSES", "main", """
                                line in (
                                    %s
                                    select line from (
                                        select line, row_number() over (partition by partner_id, kind order by line) as nth
                                        from said where main) numbered
                                    where nth > 1)""".formatted(SAID)).saying("""
                                (%s
                                 select min(other.line)::text from said
                                 join said other using (partner_id, kind, main)
                                 where said.line = staged.line)""".formatted(SAID)));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Locks the partners first, as every change of addresses does.
                Write.uncounted("""
                        update partner set version = version + 1
                        where id in (%s select partner_id from due)""".formatted(DUE)), Write.counted("""
                        merge into partner_address address
                        using (%s select * from due order by due.of_line) due on due.id = address.id
                        when matched then update set main = due.main, postal_code = due.postal_code,
                            longitude = due.longitude, latitude = due.latitude, datum = due.datum
                        when not matched then
                            insert (partner_id, kind, main, division_code, line, postal_code, longitude, latitude, datum)
                            values (due.partner_id, due.kind, due.main, due.division_code, due.line, due.postal_code,
                                due.longitude, due.latitude, due.datum)
                        returning case when due.of_line is not null then merge_action() end as action""".formatted(DUE)));
    }
}
