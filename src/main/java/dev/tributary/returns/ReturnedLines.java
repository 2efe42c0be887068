package dev.tributary.returns;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.LaterChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** A file of order lines takes no quantity and no product away from returns. */
@ApplicationScoped
class ReturnedLines implements LaterChecks {

    /** The quantity of a staged row's line in returns. */
    private static final String IN_RETURNS = """
            from sales_order
            join order_line known on known.order_id = sales_order.id and known.line_no = staged.line_no
            join product on product.id = known.product_id
            join sales_return_line part on part.order_id = known.order_id and part.line_no = known.line_no
            join sales_return back on back.id = part.return_id and back.status not in ('REJECTED', 'WITHDRAWN')
            where sales_order.number = staged.order_number
            group by product.code""";

    @Override
    public String kind() {
        return "order-lines";
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.ofRow("RETURNED_OTHERWISE", "quantity", """
                        exists (select %s
                            having sum(coalesce(part.received, part.authorised, part.requested)) > staged.quantity
                                or product.code <> staged.product_code)""".formatted(IN_RETURNS))
                .saying("(select sum(coalesce(part.received, part.authorised, part.requested))::text " + IN_RETURNS
                        + ")"));
    }
}
