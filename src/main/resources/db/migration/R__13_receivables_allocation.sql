select undeclare('allocation');
grant select on allocation
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on allocation to tributary_director, tributary_finance;

create policy everything on allocation to tributary_director, tributary_finance using (true);
create policy reads on allocation for select to tributary_auditor using (true);
create policy with_order on allocation for select to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on allocation for select to tributary_partner
    using (partner_id = (select current_partner()));

select audit('allocation', 'Receipt', 'receipt_id');

-- The allocations of a receipt never exceed its amount, and those of an order never exceed its total less its credits. The locks
-- make concurrent allocations wait for each other: orders before receipts and each by id, so that they never wait in a circle.
create or replace function allocation_within_limits() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    perform from receipt where id in (select receipt_id from added) order by id for no key update;

    select min(number) into over from sales_order o
    where o.id in (select order_id from added)
      and (not order_counts(o.status) or o.settled_elsewhere
        or o.total - coalesce((select sum(total) from sales_credit where order_id = o.id), 0)
            < (select sum(amount) from allocation a where a.order_id = o.id));
    if over is not null then
        perform refuse('allocation', 'allocation_within_order', over);
    end if;

    select min(number) into over from receipt r
    where r.id in (select receipt_id from added)
      and r.amount < (select sum(amount) from allocation a where a.receipt_id = r.id);
    if over is not null then
        perform refuse('allocation', 'allocation_within_receipt', over);
    end if;
    return null;
end
$$;

create or replace trigger allocation_within_limits after insert on allocation
    referencing new table as added
    for each statement execute function allocation_within_limits();

-- The other direction: an order that changes still covers its allocations.
create or replace function order_covers_allocations() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    over text;
begin
    select min(after.number) into over
    from after
    join (
        select order_id, sum(amount) as amount from allocation
        where order_id in (select id from after) group by order_id
    ) allocated on allocated.order_id = after.id
    where allocated.amount > after.total or not order_counts(after.status);
    if over is not null then
        raise exception 'new row for relation "sales_order" violates check constraint "allocation_within_order"'
            using errcode = 'check_violation', constraint = 'allocation_within_order', detail = over;
    end if;
    return null;
end
$$;

create or replace trigger order_covers_allocations after update on sales_order
    referencing new table as after
    for each statement execute function order_covers_allocations();

-- Closes an order that is delivered and paid.
create or replace function order_is_delivered() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform close_settled_orders(array[new.id]);
    return null;
end
$$;

create or replace trigger order_is_delivered after update of status on sales_order
    for each row when (old.status = 'CONFIRMED' and new.status = 'FULFILLED') execute function order_is_delivered();

-- Closes orders that are paid and delivered.
create or replace function order_is_paid() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform close_settled_orders(array(select distinct order_id from added));
    return null;
end
$$;

-- It runs after allocation_within_limits, by its name, which has locked the orders.
create or replace trigger allocation_within_limits_closes after insert on allocation
    referencing new table as added
    for each statement execute function order_is_paid();
