package dev.tributary.orders;

import dev.tributary.partners.PartnerChecks;
import dev.tributary.partners.PartnerKind;
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
 * Price lists from a file, without their prices. A file may bring lists of earlier days too, which no mutation opens, and
 * may move the days of those that there are: it is how a company brings its history along, and every change is audited.
 */
@ApplicationScoped
class PriceListImport implements FileImport {

    private static final String WHOM = "%1$s.currency, coalesce(%1$s.partner_kind, ''),"
            + " coalesce(%1$s.territory_code, ''), coalesce(%1$s.partner_code, '')";

    private static final String KNOWN = """
            select list.code, list.name, list.currency, list.kind as partner_kind, territory.code as territory_code,
                   partner.code as partner_code, list.valid_from, list.valid_to
            from price_list list
            left join territory on territory.id = list.territory_id
            left join partner on partner.id = list.partner_id""";

    @Override
    public String kind() {
        return "price-lists";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.text("name"),
                Column.currency("currency"),
                Column.oneOf("partner_kind", PartnerKind.class).optional(),
                Column.code("territory_code").optional(),
                Column.code("partner_code").optional(),
                Column.date("valid_from").optional(),
                Column.date("valid_to").optional());
    }

    @Override
    public Export export() {
        return Export.of(KNOWN, "list.code")
                .filter(Column.date("on"), "daterange(list.valid_from, list.valid_to) @> ?::date")
                .filter(Column.code("partner"), "partner.code = ?")
                .filter(InTerritory.of("list.territory_id"));
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                TerritoryChecks.UNKNOWN,
                TerritoryChecks.CLOSED,
                PartnerChecks.UNKNOWN,
                PartnerChecks.MERGED,
                Check.ofRow(
                        "LIST_FOR_PARTNER_AND_OTHERS",
                        "partner_code",
                        "partner_code is not null and num_nonnulls(partner_kind, territory_code) > 0"),
                Check.ofRow("LIST_IN_OTHER_CURRENCY", "currency", """
                                exists (select from partner
                                    where partner.code = staged.partner_code and partner.currency <> staged.currency)""")
                        .saying("(select currency from partner where partner.code = staged.partner_code)"),
                Check.ofRow("LIST_ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                Check.ofRow("LIST_FOR_OTHERS", "code", """
                                exists (select from (%s) known
                                    where known.code = staged.code and (%s) <> (%s))""".formatted(
                                KNOWN, WHOM.formatted("known"), WHOM.formatted("staged"))),
                Check.ofFile("OVERLAPPING_LIST", "valid_from", """
                                exists (
                                    select from (
                                        select code, name, currency, partner_kind, territory_code, partner_code,
                                               valid_from, valid_to
                                        from staged
                                        union all
                                        %s
                                        where list.code not in (select code from staged)
                                    ) other
                                    where (%s) = (%s) and other.code <> staged.code
                                      and daterange(other.valid_from, other.valid_to)
                                          && daterange(staged.valid_from, staged.valid_to))""".formatted(
                                KNOWN, WHOM.formatted("other"), WHOM.formatted("staged"))));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into price_list as known
                        using (
                            select staged.*, territory.id as territory_id, partner.id as partner_id
                            from staged
                            left join territory on territory.code = staged.territory_code
                            left join partner on partner.code = staged.partner_code
                        ) as staged on staged.code = known.code
                        when matched and (known.name, known.valid_from, known.valid_to)
                            is distinct from (staged.name, staged.valid_from, staged.valid_to)
                        then update set name = staged.name, valid_from = staged.valid_from, valid_to = staged.valid_to,
                            version = known.version + 1
                        when not matched then
                            insert (code, name, currency, kind, territory_id, partner_id, valid_from, valid_to)
                            values (staged.code, staged.name, staged.currency, staged.partner_kind, staged.territory_id,
                                staged.partner_id, staged.valid_from, staged.valid_to)
                        returning merge_action() as action"""));
    }
}
