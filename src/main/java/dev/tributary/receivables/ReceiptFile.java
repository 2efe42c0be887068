package dev.tributary.receivables;

import dev.tributary.partners.OfPartner;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileKind;
import dev.tributary.receivables.rules.ReceiptMethod;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Receipts as a file, with the allocated part of each. */
@ApplicationScoped
class ReceiptFile implements FileKind {

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("number"),
                Column.code("partner_code"),
                Column.date("received_on"),
                Column.currency("currency"),
                Column.decimal("amount"),
                Column.decimal("allocated"),
                Column.text("reference").optional(),
                Column.oneOf("method", ReceiptMethod.class),
                Column.date("matures_on").optional(),
                Column.code("reverses_number").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select receipt.number, partner.code, receipt.received_on, receipt.currency, receipt.amount,
                               coalesce(
                                   (select sum(allocation.amount) from allocation where allocation.receipt_id = receipt.id),
                                   0)::numeric(19, 4),
                               receipt.reference, receipt.method, receipt.matures_on, reversed.number
                        from receipt
                        left join receipt reversed on reversed.id = receipt.reverses
                        join partner on partner.id = receipt.partner_id""", """
                        receipt.received_on, receipt.number""")
                .filter(Column.date("from"), "receipt.received_on >= ?::date")
                .filter(Column.date("to"), "receipt.received_on < ?::date")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("partner.territory_id"));
    }
}
