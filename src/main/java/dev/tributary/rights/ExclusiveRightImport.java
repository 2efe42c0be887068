package dev.tributary.rights;

import dev.tributary.partners.OfPartner;
import dev.tributary.partners.PartnerChecks;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.InTerritory;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Exclusive rights from a file. Partner, territory, product line and first day identify a right; its end and the reason
 * of an early end may change. {@code valid_to} is the first day without it.
 */
@ApplicationScoped
class ExclusiveRightImport implements FileImport {

    private static final String SAID = """
            select staged.*, partner.id as partner_id, territory.id as territory_id, product_line.id as product_line_id
            from staged
            join partner on partner.code = staged.partner_code
            join territory on territory.code = staged.territory_code
            join product_line on product_line.code = staged.product_line_code""";

    private static final String SAME = """
            known.partner_id = said.partner_id and known.territory_id = said.territory_id
            and known.product_line_id = said.product_line_id and known.valid_from = said.valid_from""";

    /**
     * Why a known right ended early. A file without the column leaves the known reason, unless the right no longer ends
     * early.
     */
    private static final String REASON = """
            case when said.has_end_reason then said.end_reason
                when said.valid_to is not null then known.end_reason end""";

    /**
     * Rows of the file that overlap a right of another partner, whether from an earlier row or known: the territory is
     * the same, above or below, and they share a day.
     */
    private static final String MEETING = """
            (
                with said as materialized (%s), held as materialized (
                    select line, partner_id, territory_id, product_line_id, daterange(valid_from, valid_to) as valid from said
                    union all
                    select 0, partner_id, territory_id, product_line_id, daterange(valid_from, valid_to)
                    from exclusive_right known
                    where product_line_id in (select product_line_id from said)
                      and not exists (select from said where %s)
                )
                select greatest(one.line, other.line) as line,
                       case when one.line > other.line then other.partner_id else one.partner_id end as partner_id
                from held one
                join territory_ancestry within on within.territory_id = one.territory_id and within.valid && one.valid
                join held other on other.territory_id = within.ancestor_id and other.product_line_id = one.product_line_id
                    and other.partner_id <> one.partner_id and other.valid && within.valid * one.valid
                where greatest(one.line, other.line) > 0
            ) meeting""".formatted(SAID, SAME);

    /** Rows of the file whose days overlap an earlier row, or a known right with another first day. */
    private static final String REPEATED = """
            (
                with said as materialized (%s), held as materialized (
                    select line, partner_id, territory_id, product_line_id, daterange(valid_from, valid_to) as valid from said
                    where valid_to is null or valid_to > valid_from
                    union all
                    select 0, partner_id, territory_id, product_line_id, daterange(valid_from, valid_to)
                    from exclusive_right known
                    where partner_id in (select partner_id from said)
                      and not exists (select from said where %s)
                )
                select one.line
                from held one
                join held other on other.partner_id = one.partner_id and other.territory_id = one.territory_id
                    and other.product_line_id = one.product_line_id and other.valid && one.valid and other.line < one.line
            ) repeated""".formatted(SAID, SAME);

    @Override
    public String kind() {
        return "exclusive-rights";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("partner_code"),
                Column.code("territory_code"),
                Column.code("product_line_code"),
                Column.date("valid_from"),
                Column.date("valid_to").optional(),
                Column.text("end_reason").omissible());
    }

    @Override
    public Export export() {
        // Employees may see rights of partners whom they cannot see; a file cannot name those partners, so it leaves
        // them out.
        return Export.of("""
                        select partner.code, territory.code, product_line.code, held.valid_from, held.valid_to, held.end_reason
                        from exclusive_right held
                        join product_line on product_line.id = held.product_line_id
                        join partner on partner.id = held.partner_id
                        join territory on territory.id = held.territory_id""", "partner.code, territory.code, product_line.code, held.valid_from")
                .filter(OfPartner.BY_CODE)
                .filter(Column.date("on"), "daterange(held.valid_from, held.valid_to) @> ?::date")
                .filter(InTerritory.of("held.territory_id"));
    }

    @Override
    public boolean isForPartners() {
        return false;
    }

    @Override
    public List<String> identity() {
        return List.of("partner_code", "territory_code", "product_line_code", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                PartnerChecks.UNKNOWN,
                PartnerChecks.MERGED,
                TerritoryChecks.UNKNOWN,
                Check.ofRow(
                        "UNKNOWN_PRODUCT_LINE",
                        "product_line_code",
                        "not exists (select from product_line where product_line.code = staged.product_line_code)"),
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                Check.ofRow("END_REASON_WITHOUT_END", "end_reason", "end_reason is not null and valid_to is null"),
                Check.ofFile("END_REASON_MISSING", "end_reason", """
                        end_reason is null and line in (
                            select line from (%s) said join exclusive_right known on %s
                            where coalesce(said.valid_to, 'infinity') < coalesce(known.valid_to, 'infinity'))""".formatted(SAID, SAME)),
                Check.ofRow("PARTNER_NOT_TRADING", "partner_code", """
                                (valid_to is null or valid_to > business_date()) and exists (select from partner
                                    where partner.code = staged.partner_code and partner.status in ('PROSPECT', 'ENDED'))"""),
                TerritoryChecks.CLOSED,
                Check.ofFile("RIGHT_TAKEN", "territory_code", "line in (select line from %s)".formatted(MEETING))
                        .saying("""
                                (select min(code) from %s join partner on partner.id = partner_id
                                    where meeting.line = staged.line)""".formatted(MEETING)),
                Check.ofFile("RIGHT_HELD", "valid_from", "line in (select line from %s)".formatted(REPEATED))
                        .saying("staged.partner_code"));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into exclusive_right known
                        using (%s) said on %s
                        when matched and (known.valid_to, known.end_reason) is distinct from (said.valid_to, %3$s)
                        then update set valid_to = said.valid_to, end_reason = %3$s, version = known.version + 1
                        when not matched then
                            insert (partner_id, territory_id, product_line_id, valid_from, valid_to, end_reason)
                            values (said.partner_id, said.territory_id, said.product_line_id, said.valid_from, said.valid_to,
                                said.end_reason)
                        returning merge_action() as action""".formatted(SAID, SAME, REASON)));
    }
}
