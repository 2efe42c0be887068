package dev.tributary.partners;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Partners from a file. A partner's currency is fixed by its first order. One that was merged into another one stays as it is,
 * whatever a file says that does not know of it yet.
 */
@ApplicationScoped
class PartnerImport implements FileImport {

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.text("name"),
                Column.oneOf("kind", PartnerKind.class),
                Column.oneOf("status", PartnerStatus.class),
                Column.code("territory_code"),
                Column.currency("currency"));
    }

    @Override
    public Export export() {
        return Export.of("""
                        select partner.code, partner.name, partner.kind, partner.status, territory.code, partner.currency
                        from partner
                        left join territory on territory.id = partner.territory_id""", "partner.code")
                .filter(Column.oneOf("kind", PartnerKind.class), "partner.kind = ?")
                .filter(Column.oneOf("status", PartnerStatus.class), "partner.status = ?")
                .filter(InTerritory.of("partner.territory_id"));
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow(
                        "UNKNOWN_TERRITORY",
                        "territory_code",
                        "not exists (select from territory where territory.code = staged.territory_code)"),
                // The foreign keys of orders and receipts would refuse it too, but could not say which line.
                Check.ofRow("CURRENCY_IN_USE", "currency", """
                                exists (select from partner
                                    where partner.code = staged.code and partner.currency <> staged.currency
                                      and (exists (select from sales_order where sales_order.partner_id = partner.id)
                                        or exists (select from receipt where receipt.partner_id = partner.id)))""")
                        .saying("(select partner.currency::text from partner where partner.code = staged.code)"));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into partner
                        using (
                            select staged.*, territory.id as territory_id
                            from staged join territory on territory.code = staged.territory_code
                        ) as staged on staged.code = partner.code
                        when matched and partner.merged_into_id is null and (partner.name, partner.kind, partner.status, partner.territory_id, partner.currency)
                            is distinct from (staged.name, staged.kind, staged.status, staged.territory_id, staged.currency)
                        then update set name = staged.name, kind = staged.kind, status = staged.status,
                            status_reason = case when partner.status = staged.status then partner.status_reason end,
                            territory_id = staged.territory_id, currency = staged.currency,
                            version = partner.version + 1
                        when not matched then
                            insert (code, name, kind, status, territory_id, currency)
                            values (staged.code, staged.name, staged.kind, staged.status, staged.territory_id,
                                staged.currency)
                        returning merge_action() as action"""));
    }
}
