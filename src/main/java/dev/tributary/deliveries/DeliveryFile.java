package dev.tributary.deliveries;

import dev.tributary.partners.OfPartner;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileKind;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Deliveries as a file. The file is exported only: deliveries are made step by step. */
@ApplicationScoped
class DeliveryFile implements FileKind {

    @Override
    public String kind() {
        return "deliveries";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("number"),
                Column.code("order_number"),
                Column.code("partner_code"),
                Column.oneOf("status", DeliveryStatus.class),
                Column.date("planned_on"),
                Column.text("carrier").optional(),
                Column.date("shipped_on").optional(),
                Column.date("expected_on").optional(),
                Column.date("signed_on").optional(),
                Column.text("signed_by").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select delivery.number, sales_order.number, partner.code, delivery.status, delivery.planned_on,
                               delivery.carrier, delivery.shipped_on, delivery.expected_on, proof_of_delivery.signed_on,
                               proof_of_delivery.signed_by
                        from delivery
                        join sales_order on sales_order.id = delivery.order_id
                        left join partner on partner.id = sales_order.partner_id
                        left join proof_of_delivery on proof_of_delivery.delivery_id = delivery.id""", """
                        delivery.planned_on, delivery.number""")
                .filter(Column.date("from"), "delivery.planned_on >= ?::date")
                .filter(Column.date("to"), "delivery.planned_on < ?::date")
                .filter(OfPartner.BY_CODE)
                .filter(Column.oneOf("status", DeliveryStatus.class), "delivery.status = ?")
                .filter(InTerritory.of("sales_order.territory_id"));
    }
}
