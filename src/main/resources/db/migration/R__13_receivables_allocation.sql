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

-- The allocations of a receipt never exceed its amount, and those of an order never exceed its total less its credits. A reversal
-- takes back exactly one allocation. The locks make concurrent allocations wait for each other: orders before receipts and each by
-- id, so that they never wait in a circle.
create or replace function allocation_within_limits() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    perform from receipt where id in (select receipt_id from added) order by id for no key update;

    if exists (
        select from added join allocation reversed on reversed.id = added.reverses
        where (added.receipt_id, added.order_id, -added.amount, added.allocated_on)
                is distinct from (reversed.receipt_id, reversed.order_id, reversed.amount, business_date())
            or reversed.reverses is not null) then
        perform refuse('allocation', 'allocation_reversed_whole', null);
    end if;

    select min(number) into over from sales_order o
    cross join lateral (select sum(amount) as amount from allocation a where a.order_id = o.id) allocated
    where o.id in (select order_id from added)
      and allocated.amount > case when order_counts(o.status) and not o.settled_elsewhere
          then o.total - coalesce((select sum(total) from sales_credit where order_id = o.id), 0) else 0 end;
    if over is not null then
        perform refuse('allocation', 'allocation_within_order', over);
    end if;

    select min(number) into over from receipt r
    where r.id in (select receipt_id from added)
      and (select sum(amount) from receipt part where part.id = r.id or part.reverses = r.id)
          < (select sum(amount) from allocation a where a.receipt_id = r.id);
    if over is not null then
        perform refuse('allocation', 'allocation_within_receipt', over);
    end if;
    return null;
end
$$;

create or replace trigger allocation_within_limits after insert on allocation
    referencing new table as added
    for each statement execute function allocation_within_limits();

-- The other direction: an order that changes still covers its allocations. What was paid for an order that is cancelled is
-- unallocated again.
create or replace function order_covers_allocations() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    over text;
begin
    -- Asked before, because a trigger of statements runs for no rows too, and each of the two would call the other for ever.
    if exists (select from after where status = 'CANCELLED') then
        insert into allocation (receipt_id, order_id, partner_id, amount, allocated_on, reverses)
        select paid.receipt_id, paid.order_id, paid.partner_id, -paid.amount, business_date(), paid.id
        from allocation paid join after on after.id = paid.order_id
        where after.status = 'CANCELLED' and paid.reverses is null
          and not exists (select from allocation reversal where reversal.reverses = paid.id)
        order by paid.id;
    end if;

    select min(after.number) into over
    from after
    join (
        select order_id, sum(amount) as amount from allocation
        where order_id in (select id from after) group by order_id
    ) allocated on allocated.order_id = after.id
    where allocated.amount > case when order_counts(after.status) then after.total else 0 end;
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

-- Closes orders that are paid and delivered, and opens those again whose payment was reversed.
create or replace function order_is_paid() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform close_settled_orders(array(select distinct order_id from added where reverses is null));
    perform reopen_unpaid_orders(array(select distinct order_id from added where reverses is not null));
    return null;
end
$$;

-- It runs after allocation_within_limits, by its name, which has locked the orders.
create or replace trigger allocation_within_limits_closes after insert on allocation
    referencing new table as added
    for each statement execute function order_is_paid();

-- Allocates what is left of a receipt to the partner's confirmed orders, the one that is due first (or, without a due day, was
-- ordered first) before the others; returns the number of orders. Orders are locked before the receipt, as above.
create or replace function allocate_oldest_first(of_receipt uuid) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    allocated int;
begin
    perform from sales_order
    where partner_id = (select partner_id from receipt where id = of_receipt)
      and status in ('CONFIRMED', 'FULFILLED') and not settled_elsewhere
    order by id for no key update;
    perform from receipt where id = of_receipt for no key update;

    insert into allocation (receipt_id, order_id, partner_id, amount, allocated_on)
    select of_receipt, id, partner_id, least(open, rest - paid_before), business_date()
    from (
        select owed.id, owed.partner_id, open, rest,
               coalesce(sum(open) over (order by coalesce(owed.due_date, owed.order_date), owed.number
                   rows between unbounded preceding and 1 preceding), 0) as paid_before
        from (
            select sold.id, sold.partner_id, sold.due_date, sold.order_date, sold.number,
                   sold.total
                   - coalesce((select sum(amount) from allocation where order_id = sold.id), 0)
                   - coalesce((select sum(total) from sales_credit where order_id = sold.id), 0) as open
            from sales_order sold
            where sold.partner_id = (select partner_id from receipt where id = of_receipt)
              and sold.status in ('CONFIRMED', 'FULFILLED') and not sold.settled_elsewhere
        ) owed
        cross join (
            select (select sum(amount) from receipt where of_receipt in (id, reverses))
                   - coalesce((select sum(amount) from allocation where receipt_id = of_receipt), 0) as rest
        ) receipt
        where open > 0
    ) turn
    where rest > paid_before;
    get diagnostics allocated = row_count;
    return allocated;
end
$$;
grant execute on function allocate_oldest_first to tributary_director, tributary_finance;
