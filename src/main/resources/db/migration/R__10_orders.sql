-- How far an order and its lines are.

-- Whether an order counts as sales: it was placed and not cancelled.
create or replace function order_counts(status text) returns boolean
    language sql immutable parallel safe
    return status in ('SUBMITTED', 'ON_CREDIT_HOLD', 'CONFIRMED', 'FULFILLED', 'CLOSED');
grant execute on function order_counts
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Whether an order is confirmed or further: the partner is bound to pay for it, see partner_exposure.
create or replace function order_confirmed(status text) returns boolean
    language sql immutable parallel safe
    return status in ('CONFIRMED', 'FULFILLED', 'CLOSED');
grant execute on function order_confirmed
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- How far each line of an order is. Open deliveries count in full, signed ones by what the customer accepted: refused goods came
-- back and may leave again. So delivered ≤ shipped ≤ released ≤ notified by the definition of the columns, and notified ≤
-- ordered by delivery_within_order. Of the delivered quantity, returned came back, and coming_back is requested or on its way.
-- The shortfall is never delivered. An order that a file brought as shipped counts as delivered in full.
create or replace view order_line_progress with (security_invoker = true) as
select line.order_id, line.line_no, line.quantity as ordered,
       coalesce(sum(counted.quantity), elsewhere.quantity, 0) as notified,
       coalesce(sum(counted.quantity) filter (where counted.status <> 'NOTIFIED'), elsewhere.quantity, 0) as released,
       coalesce(sum(counted.quantity) filter (where counted.status in ('SHIPPED', 'DELIVERED')), elsewhere.quantity, 0) as shipped,
       coalesce(sum(counted.quantity) filter (where counted.status = 'DELIVERED'), elsewhere.quantity, 0) as delivered,
       coalesce((
           select sum(part.received) from sales_return_line part join sales_return back on back.id = part.return_id
           where part.order_id = line.order_id and part.line_no = line.line_no
             and back.status in ('RECEIVED', 'CREDITED')), 0) as returned,
       coalesce((
           select sum(coalesce(part.authorised, part.requested))
           from sales_return_line part join sales_return back on back.id = part.return_id
           where part.order_id = line.order_id and part.line_no = line.line_no
             and back.status in ('REQUESTED', 'AUTHORISED')), 0) as coming_back,
       case when exists (select from order_shortfall where order_shortfall.order_id = line.order_id)
           then line.quantity - coalesce(sum(counted.quantity), elsewhere.quantity, 0) else 0 end as short
from order_line line
left join lateral (
    select line.quantity from sales_order
    where sales_order.id = line.order_id and status in ('FULFILLED', 'CLOSED')
      and not exists (select from delivery where delivery.order_id = line.order_id)
) elsewhere on true
left join (
    select part.order_id, part.line_no, delivery.status,
           case delivery.status when 'DELIVERED' then part.received else part.quantity end as quantity
    from delivery_line part
    join delivery on delivery.id = part.delivery_id
    where delivery.status <> 'CANCELLED'
) counted on counted.order_id = line.order_id and counted.line_no = line.line_no
group by line.order_id, line.line_no, elsewhere.quantity;

grant select on order_line_progress
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
