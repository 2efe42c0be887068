package dev.tributary.receivables;

import dev.tributary.partners.OfPartner;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileKind;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** The accounts of partners as a file; with a partner and two days it is a statement of account (对账单). */
@ApplicationScoped
class AccountFile implements FileKind {

    @Override
    public String kind() {
        return "partner-entries";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("partner_code"),
                Column.date("posted_on"),
                Column.oneOf("kind", PartnerEntryKind.class),
                Column.code("order_number").optional(),
                Column.code("receipt_number").optional(),
                Column.currency("currency"),
                Column.decimal("amount"),
                Column.decimal("balance"));
    }

    @Override
    public Export export() {
        return Export.of("""
                        select partner.code, entry.posted_on, entry.kind, sold.number, receipt.number, entry.currency,
                               entry.amount, entry.balance::numeric(19, 4)
                        from partner_account entry
                        join partner on partner.id = entry.partner_id
                        left join sales_order sold on sold.id = entry.order_id
                        left join receipt on receipt.id = entry.receipt_id""", """
                        partner.code, entry.posted_on, entry.id""")
                .filter(Column.date("from"), "entry.posted_on >= ?::date")
                .filter(Column.date("to"), "entry.posted_on < ?::date")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("partner.territory_id"));
    }
}
