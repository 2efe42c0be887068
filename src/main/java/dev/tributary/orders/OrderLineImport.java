package dev.tributary.orders;

import dev.tributary.partners.OfPartner;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * The lines of orders from a file. After the import, the lines of every order in the file add up to the order's net
 * amount. A line's amount is quantity × unit price, rounded half up to four decimals.
 */
@ApplicationScoped
class OrderLineImport implements FileImport {

    @Override
    public String kind() {
        return "order-lines";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("order_number"),
                Column.integer("line_no", 1, Integer.MAX_VALUE),
                Column.code("product_code"),
                Column.decimal("quantity"),
                Column.decimal("unit_price"));
    }

    @Override
    public Export export() {
        return Export.of("""
                        select sales_order.number, order_line.line_no, product.code, order_line.quantity,
                               order_line.unit_price
                        from order_line
                        join sales_order on sales_order.id = order_line.order_id
                        join product on product.id = order_line.product_id
                        join partner on partner.id = sales_order.partner_id""", """
                        sales_order.order_date, sales_order.number, order_line.line_no""")
                .filter(Column.date("from"), "sales_order.order_date >= ?::date")
                .filter(Column.date("to"), "sales_order.order_date < ?::date")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("sales_order.territory_id"));
    }

    @Override
    public List<String> identity() {
        return List.of("order_number", "line_no");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow(
                        "UNKNOWN_ORDER",
                        "order_number",
                        "not exists (select from sales_order where sales_order.number = staged.order_number)"),
                Check.ofRow(
                        "UNKNOWN_PRODUCT",
                        "product_code",
                        "not exists (select from product where product.code = staged.product_code)"),
                Check.ofRow("NOTHING_ORDERED", "quantity", "quantity = 0"),
                Check.ofRow("AMOUNT_TOO_LARGE", "unit_price", "round(quantity * unit_price, 4) >= 1e15"),
                // Reported once an order, at its first line in the file.
                Check.ofFile("LINES_DO_NOT_ADD_UP", "order_number", """
                                line in (
                                    select min(line)
                                    from (
                                        select order_number, line, round(quantity * unit_price, 4) as amount
                                        from staged
                                        union all
                                        select sales_order.number, null, order_line.amount
                                        from order_line
                                        join sales_order on sales_order.id = order_line.order_id
                                        where sales_order.number in (select order_number from staged)
                                          and not exists (select from staged replacing
                                              where replacing.order_number = sales_order.number
                                                and replacing.line_no = order_line.line_no)
                                    ) part
                                    join sales_order on sales_order.number = part.order_number
                                    group by sales_order.id
                                    having sum(part.amount) <> sales_order.net)""")
                        .saying("(select net::text from sales_order where sales_order.number = staged.order_number)"));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into order_line as known
                        using (
                            select staged.*, sales_order.id as order_id, product.id as product_id
                            from staged
                            join sales_order on sales_order.number = staged.order_number
                            join product on product.code = staged.product_code
                        ) as staged on staged.order_id = known.order_id and staged.line_no = known.line_no
                        when matched and (known.product_id, known.quantity, known.unit_price)
                            is distinct from (staged.product_id, staged.quantity, staged.unit_price)
                        then update set product_id = staged.product_id, quantity = staged.quantity,
                            unit_price = staged.unit_price,
                            list_price = case when (known.product_id, known.unit_price)
                                = (staged.product_id, staged.unit_price) then known.list_price end
                        when not matched then
                            insert (order_id, line_no, product_id, quantity, unit_price)
                            values (staged.order_id, staged.line_no, staged.product_id, staged.quantity,
                                staged.unit_price)
                        returning merge_action() as action"""));
    }
}
