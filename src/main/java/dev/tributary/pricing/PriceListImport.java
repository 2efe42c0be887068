package dev.tributary.pricing;

import dev.tributary.partners.OfPartner;
import dev.tributary.partners.PartnerChecks;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.InTerritory;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/**
 * Price lists from a file, without their prices. A file may bring lists of past days, which no mutation opens, and may
 * move the days of known lists: a company brings its history this way, and every change is audited. A file without the
 * column of territories brings no new list, since it does not say the list's audience.
 */
@ApplicationScoped
class PriceListImport implements FileImport {

    private static final String WHOM = "%1$s.currency, coalesce(%1$s.partner_kind, ''),"
            + " coalesce(%1$s.territory_code, ''), coalesce(%1$s.partner_code, '')";

    /**
     * The rows of the file, each with its territory: the one it names, or the known one if the file has no such column.
     */
    private static final String SAID = """
            (
                select staged.code, staged.name, staged.currency, staged.partner_kind,
                       case when staged.has_territory_code then staged.territory_code else territory.code end as territory_code,
                       staged.partner_code, staged.valid_from, staged.valid_to
                from staged
                left join price_list list on list.code = staged.code
                left join territory on territory.id = list.territory_id
            ) said""";

    /** The exported lists. Lists of merged partners are left out: nobody buys by them, and no file may bring them. */
    static final String GIVEN_OUT = """
            (select * from price_list given where not exists (
                select from partner gone where gone.id = given.partner_id and gone.merged_into_id is not null)) list""";

    private static final String ROWS = """
            select list.code, list.name, list.currency, list.kind as partner_kind, territory.code as territory_code,
                   partner.code as partner_code, list.valid_from, list.valid_to
            from %s
            left join territory on territory.id = list.territory_id
            left join partner on partner.id = list.partner_id""";

    private static final String KNOWN = ROWS.formatted("price_list list");

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
                Column.code("territory_code").omissible(),
                Column.code("partner_code").optional(),
                Column.date("valid_from").optional(),
                Column.date("valid_to").optional());
    }

    @Override
    public Export export() {
        return Export.of(ROWS.formatted(GIVEN_OUT), "list.code")
                .filter(Column.date("on"), "daterange(list.valid_from, list.valid_to) @> ?::date")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("list.territory_id"));
    }

    /**
     * Partners see no territories. Employees in the field do not see the territories above their own, whose lists they
     * do see.
     */
    @Override
    public Set<String> withheldFrom(Scope scope) {
        return scope.seesAllSales() ? Set.of() : Set.of("territory_code");
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
                                exists (select from (%s) known join %s on said.code = known.code
                                    where known.code = staged.code and (%s) <> (%s))""".formatted(
                                KNOWN, SAID, WHOM.formatted("known"), WHOM.formatted("said"))),
                Check.ofRow("MISSING_COLUMN", "territory_code", """
                        not has_territory_code
                        and not exists (select from price_list list where list.code = staged.code)"""),
                Check.ofFile("OVERLAPPING_LIST", "valid_from", """
                                exists (
                                    select from (
                                        select * from %1$s
                                        union all
                                        %2$s
                                        where list.code not in (select code from staged)
                                    ) other
                                    join %1$s on said.code = staged.code
                                    where (%3$s) = (%4$s) and other.code <> staged.code
                                      and daterange(other.valid_from, other.valid_to)
                                          && daterange(staged.valid_from, staged.valid_to))""".formatted(
                                SAID, KNOWN, WHOM.formatted("other"), WHOM.formatted("said"))));
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
