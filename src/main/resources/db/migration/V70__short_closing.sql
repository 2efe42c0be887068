-- Orders of which something will never be delivered are closed short (余量关闭): what is left need not be paid, and makes room for
-- others. And orders that came by a file as shipped count as delivered, so that goods of theirs may come back too.

-- What of an order will not be delivered any more. Append-only; the amounts are worked out here and by nobody else.
create table order_shortfall (
    order_id    uuid primary key references sales_order,
    credited_on date not null default business_date(),
    currency    char(3) not null,
    net         numeric(19, 4) not null check (net >= 0),
    tax         numeric(19, 4) not null check (tax >= 0),
    total       numeric(19, 4) not null generated always as (net + tax) stored,
    reason      text not null check (reason <> ''),
    closed_by   text not null default caller_subject(),
    closed_at   timestamptz not null default clock_timestamp()
);

-- What need not be paid of orders: what came back, and what was never delivered.
create view sales_credit with (security_invoker = true) as
select order_id, credited_on, currency, net, tax, total from sales_return_credit
union all
select order_id, credited_on, currency, net, tax, total from order_shortfall;

-- As before; what fell short is never delivered, and what came by a file as shipped all is.
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

-- Only of a confirmed order of which the customer has something, and of which nothing is under way. Net: what is left of each
-- line. Tax: as of what comes back, so that with all that is credited all of the order's tax is.
create function order_falls_short() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    sold sales_order;
    before_net numeric;
    before_tax numeric;
begin
    select * into sold from sales_order where id = new.order_id for no key update;
    if sold.status <> 'CONFIRMED' then
        perform refuse('order_shortfall', 'shortfall_of_confirmed_order', sold.number);
    end if;
    if exists (select from delivery where order_id = new.order_id and status in ('NOTIFIED', 'RELEASED', 'SHIPPED')) then
        perform refuse('order_shortfall', 'shortfall_of_nothing_under_way', sold.number);
    end if;
    if not exists (select from order_line_progress where order_id = new.order_id and delivered > 0) then
        perform refuse('order_shortfall', 'shortfall_after_deliveries', sold.number);
    end if;
    select coalesce(sum(net), 0), coalesce(sum(tax), 0) into before_net, before_tax
    from sales_credit where order_id = new.order_id;
    new.currency := sold.currency;
    new.net := (
        select sum(line.amount - round(progress.delivered * line.unit_price, 4))
        from order_line line
        join order_line_progress progress on progress.order_id = line.order_id and progress.line_no = line.line_no
        where line.order_id = new.order_id);
    new.tax := case when sold.net = 0 then 0
        else round(sold.tax * (before_net + new.net) / sold.net, 4) - before_tax end;
    new.credited_on := business_date();
    return new;
end
$$;
create trigger order_falls_short before insert on order_shortfall
    for each row execute function order_falls_short();

-- It is taken from what was sold as what comes back is, in the month in which it is credited.
alter function return_credit_inserted rename to sales_credit_inserted;
create trigger sales_credit_inserted after insert on order_shortfall
    referencing new table as added
    for each statement execute function sales_credit_inserted();
alter trigger return_credit_inserted on sales_return_credit rename to sales_credit_inserted;

-- Whatever takes what came back into account takes what fell short too, and is as it was otherwise.
do $$
declare
    known text;
begin
    foreach known in array array ['return_is_credited()', 'sales_order_updated()', 'allocation_within_limits()',
        'close_settled_orders(uuid[])', 'contract_volume(uuid, date)', 'scorecards(uuid[], daterange)']
    loop
        execute replace(pg_get_functiondef(known::regprocedure), 'sales_return_credit', 'sales_credit');
    end loop;
    execute 'create or replace view partner_sales_from_orders as '
        || replace(pg_get_viewdef('partner_sales_from_orders'::regclass), 'sales_return_credit', 'sales_credit');
    execute 'create or replace view partner_exposure with (security_invoker = true) as '
        || replace(pg_get_viewdef('partner_exposure'::regclass), 'sales_return_credit', 'sales_credit');
end
$$;

-- An order of which the customer took nothing may be called off, also after it was brought to them.
create or replace function order_keeps_deliveries() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if exists (select from order_line_progress where order_id = new.id and notified > 0) then
        perform refuse('sales_order', 'order_keeps_deliveries', new.number);
    end if;
    return null;
end
$$;

-- What a delivery brings stays ordered, and what came back of it too.
create or replace function order_line_keeps_deliveries() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform from sales_order where id = new.order_id for no key update;
    if exists (
        select from order_line_progress progress
        where progress.order_id = new.order_id and progress.line_no = new.line_no
          and (progress.notified > progress.ordered or new.product_id <> old.product_id
              and (progress.returned + progress.coming_back > 0 or exists (
                  select from delivery_line part join delivery on delivery.id = part.delivery_id
                  where part.order_id = new.order_id and part.line_no = new.line_no and delivery.status <> 'CANCELLED')))) then
        perform refuse('order_line', 'delivery_within_order', new.line_no::text);
    end if;
    if exists (
        select from order_line_progress progress
        where progress.order_id = new.order_id and progress.line_no = new.line_no
          and progress.returned + progress.coming_back > progress.delivered) then
        perform refuse('order_line', 'return_within_delivered', new.line_no::text);
    end if;
    return null;
end
$$;

alter table order_event drop constraint order_event_kind_check;
alter table order_event add constraint order_event_kind_check check (kind in
    ('IMPORTED', 'PLACED', 'CHANGED', 'HELD', 'RELEASED', 'CONFIRMED', 'CANCELLED', 'DELIVERY_NOTIFIED', 'GATE_PASSED',
     'DELIVERY_RELEASED', 'DELIVERY_PACKED', 'DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'DELIVERY_SHIPPED', 'DELIVERED',
     'DELIVERY_CANCELLED', 'FREIGHT_SETTLED', 'FULFILLED', 'CLOSED_SHORT', 'CLOSED', 'RETURN_REQUESTED',
     'RETURN_AUTHORISED', 'RETURN_REJECTED', 'RETURN_WITHDRAWN', 'RETURN_RECEIVED', 'RETURN_CREDITED'));

alter table order_shortfall enable row level security;
grant select on order_shortfall, sales_credit
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (order_id, reason) on order_shortfall to tributary_director, tributary_field;

-- Whoever sees the order sees what it fell short of, and whoever may deliver it says so.
create policy everything on order_shortfall to tributary_director using (true);
create policy reads on order_shortfall for select to tributary_finance, tributary_auditor using (true);
create policy with_order on order_shortfall to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on order_shortfall for select to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));

select audit('order_shortfall', 'Order', 'order_id');
