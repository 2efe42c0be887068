-- The rows that partner_sales must have, computed from the orders alone: for tests and for repair, by the owner.
create or replace view partner_sales_from_orders with (security_invoker = true) as
select partner_id, territory_id, date_trunc('month', day)::date as month, currency,
       sum(net)::numeric(19, 4) as net, sum(one)::int as orders
from (
    select partner_id, territory_id, order_date as day, currency, net, 1 as one
    from sales_order where order_counts(status)
    union all
    select partner_id, territory_id, credited_on, credit.currency, -credit.net, 0
    from sales_credit credit join sales_order on sales_order.id = order_id where order_counts(status)
) fact
group by 1, 2, 3, 4;
