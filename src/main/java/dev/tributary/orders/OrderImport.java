package dev.tributary.orders;

import dev.tributary.partners.OfPartner;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeChecks;
import dev.tributary.territories.InTerritory;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/**
 * Orders from a file, with their totals but without their lines.
 *
 * <p>A new order has the status of its row. Without a status, an order with a ship date is FULFILLED and any other is
 * CONFIRMED. A CLOSED order was paid elsewhere: no file brings the receipts. A known order keeps its partner and its
 * status; only its own operations change the status, since they check credit and deliveries.
 *
 * <p>The territory is the one in which the order was sold on its date; a known order keeps its territory if the row
 * names none. Dates in the future are allowed: real files have scheduled orders.
 */
@ApplicationScoped
class OrderImport implements FileImport {

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("number"),
                Column.code("partner_code"),
                Column.code("territory_code").omissible(),
                Column.code("employee_number").omissible(),
                Column.date("order_date"),
                Column.date("due_date").optional(),
                Column.date("ship_date").optional(),
                Column.currency("currency"),
                Column.decimal("net"),
                Column.decimal("tax"),
                Column.decimal("freight"),
                Column.decimal("total"),
                Column.oneOf("status", OrderStatus.class).omissible());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select sales_order.number, partner.code, territory.code, employee.number, sales_order.order_date,
                               sales_order.due_date, sales_order.ship_date, sales_order.currency, sales_order.net,
                               sales_order.tax, sales_order.freight, sales_order.total, sales_order.status
                        from sales_order
                        join partner on partner.id = sales_order.partner_id
                        left join territory on territory.id = sales_order.territory_id
                        left join employee on employee.id = sales_order.employee_id""", """
                        sales_order.order_date, sales_order.number""")
                .filter(Column.date("from"), "sales_order.order_date >= ?::date")
                .filter(Column.date("to"), "sales_order.order_date < ?::date")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("sales_order.territory_id"));
    }

    /** Partners see neither territories nor employees. */
    @Override
    public Set<String> withheldFrom(Scope scope) {
        return scope.isPartner() ? Set.of("territory_code", "employee_number") : Set.of();
    }

    @Override
    public List<String> identity() {
        return List.of("number");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("UNKNOWN_PARTNER", "partner_code", "partner_of_code(staged.partner_code) is null"),
                Check.ofRow("MISSING_VALUE", "territory_code", """
                        territory_code is null
                        and not exists (select from sales_order where sales_order.number = staged.number)"""),
                TerritoryChecks.UNKNOWN,
                EmployeeChecks.unknown("employee_number"),
                Check.ofRow("TWO_CURRENCIES", "currency", """
                                exists (select from partner
                                    where partner.id = partner_of_code(staged.partner_code) and partner.currency <> staged.currency)""")
                        .saying(
                                "(select partner.currency::text from partner where partner.id = partner_of_code(staged.partner_code))"),
                Check.ofRow("DUE_BEFORE_ORDERED", "due_date", "due_date < order_date")
                        .saying("order_date::text"),
                Check.ofRow("SHIPPED_BEFORE_ORDERED", "ship_date", "ship_date < order_date")
                        .saying("order_date::text"),
                Check.ofRow("TOTAL_IS_NOT_THE_SUM", "total", "total <> net + tax + freight")
                        .saying("(net + tax + freight)::text"),
                Check.ofRow("PARTNER_OF_ORDER_CHANGED", "partner_code", """
                                exists (select from sales_order
                                    join partner on partner.id = sales_order.partner_id
                                    where sales_order.number = staged.number and partner.id <> partner_of_code(staged.partner_code))""").saying("""
                                (select partner.code from sales_order join partner on partner.id = sales_order.partner_id
                                    where sales_order.number = staged.number)"""),
                Check.ofRow("STATUS_OF_ORDER_CHANGED", "status", """
                                exists (select from sales_order
                                    where sales_order.number = staged.number and sales_order.status <> staged.status)""")
                        .saying("(select status from sales_order where sales_order.number = staged.number)"),
                Check.ofRow("SHIPPED_BEFORE_CONFIRMED", "ship_date", """
                                ship_date is not null and status in ('DRAFT', 'SUBMITTED', 'ON_CREDIT_HOLD')
                                and not exists (select from sales_order where sales_order.number = staged.number)""").saying("status"),
                Check.ofRow("NET_OF_ITEMISED_ORDER_CHANGED", "net", """
                                exists (select from sales_order
                                    where sales_order.number = staged.number and sales_order.net <> staged.net
                                      and exists (select from order_line where order_line.order_id = sales_order.id))""")
                        .saying("(select net::text from sales_order where sales_order.number = staged.number)"));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // One statement, so that the rollup of sales is updated once for the whole file. It inserts in the
                // sequence of the file, so that the ids have that sequence.
                Write.counted("""
                        merge into sales_order as known
                        using (
                            select staged.*, coalesce(named.merged_into_id, named.id) as partner_id,
                                   coalesce(territory.id, sold.territory_id) as territory_id,
                                   case when staged.has_employee_number then employee.id else sold.employee_id end as employee_id
                            from staged
                            join partner as named on named.code = staged.partner_code
                            left join sales_order sold on sold.number = staged.number
                            left join territory on territory.code = staged.territory_code
                            left join employee on employee.number = staged.employee_number
                            order by staged.line
                        ) as staged on staged.number = known.number
                        when matched and (known.territory_id, known.employee_id, known.order_date, known.due_date,
                                known.ship_date, known.net, known.tax, known.freight, known.total)
                            is distinct from (staged.territory_id, staged.employee_id, staged.order_date, staged.due_date,
                                staged.ship_date, staged.net, staged.tax, staged.freight, staged.total)
                        then update set territory_id = staged.territory_id, employee_id = staged.employee_id,
                            order_date = staged.order_date, due_date = staged.due_date, ship_date = staged.ship_date,
                            net = staged.net, tax = staged.tax, freight = staged.freight, total = staged.total,
                            version = known.version + 1
                        when not matched then
                            insert (number, partner_id, territory_id, employee_id, order_date, due_date, ship_date, status,
                                settled_elsewhere, currency, net, tax, freight, total)
                            values (staged.number, staged.partner_id, staged.territory_id, staged.employee_id,
                                staged.order_date, staged.due_date, staged.ship_date,
                                coalesce(staged.status,
                                    case when staged.ship_date is null then 'CONFIRMED' else 'FULFILLED' end),
                                staged.status is not distinct from 'CLOSED',
                                staged.currency, staged.net, staged.tax, staged.freight, staged.total)
                        returning merge_action() as action"""), Write.uncounted("""
                        insert into order_event (order_id, kind)
                        select sales_order.id, 'IMPORTED'
                        from staged join sales_order on sales_order.number = staged.number
                        where not exists (select from order_event where order_event.order_id = sales_order.id)
                        order by staged.line"""));
    }
}
