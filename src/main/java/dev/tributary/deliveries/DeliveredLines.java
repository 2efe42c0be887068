package dev.tributary.deliveries;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.LaterChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** A file of order lines takes no quantity and no product away from deliveries. */
@ApplicationScoped
class DeliveredLines implements LaterChecks {

    /**
     * The quantity of a staged row's line in deliveries; only signed deliveries have a received quantity. The view
     * order_line_progress has other quantities for orders that were delivered elsewhere.
     */
    private static final String IN_DELIVERIES = """
            from sales_order
            join order_line known on known.order_id = sales_order.id and known.line_no = staged.line_no
            join product on product.id = known.product_id
            join delivery_line part on part.order_id = known.order_id and part.line_no = known.line_no
            join delivery on delivery.id = part.delivery_id and delivery.status <> 'CANCELLED'
            where sales_order.number = staged.order_number
            group by product.code""";

    @Override
    public String kind() {
        return "order-lines";
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.ofRow("DELIVERED_OTHERWISE", "quantity", """
                        exists (select %s
                            having sum(coalesce(part.received, part.quantity)) > staged.quantity
                                or product.code <> staged.product_code)""".formatted(IN_DELIVERIES))
                .saying("(select sum(coalesce(part.received, part.quantity))::text " + IN_DELIVERIES + ")"));
    }
}
