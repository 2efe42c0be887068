select undeclare('order_line');
grant select on order_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on order_line to tributary_director;
grant insert, delete on order_line to tributary_field, tributary_partner;

create policy everything on order_line to tributary_director using (true);
create policy reads on order_line for select to tributary_finance, tributary_auditor using (true);
create policy with_order on order_line for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
-- Lines change until the order is confirmed, by people who may change the order.
create policy with_own_order on order_line for insert to tributary_field, tributary_partner
    with check (exists (select from sales_order
        where sales_order.id = order_id and sales_order.status in ('DRAFT', 'SUBMITTED')));
create policy of_own_open_order on order_line for delete to tributary_field, tributary_partner
    using (exists (select from sales_order
        where sales_order.id = order_id and sales_order.status in ('DRAFT', 'SUBMITTED')));

select audit('order_line', 'Order', 'order_id');

-- The lines of an order whose price is below the floor, all in one statement.
create or replace function lines_below_floor(sold uuid)
    returns table (order_id uuid, line_no int, product_id uuid, unit_price numeric)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select line.order_id, line.line_no, line.product_id, line.unit_price
    from order_line line
    join (
        select distinct on (price.product_id) price.product_id, price.floor_price
        from sales_order
        cross join lateral price_lists_for(sales_order.partner_id, sales_order.order_date) list
        join price on price.list_id = list.list_id
            and price.product_id in (select of.product_id from order_line of where of.order_id = sold)
        where sales_order.id = sold
        order by price.product_id, list.place
    ) held on held.product_id = line.product_id
    where line.order_id = sold and line.unit_price < held.floor_price;
end;

-- Only a director sells a line below the floor of the most specific list that has its product, for the order's partner and day.
-- It goes by the role of the transaction, whatever the service says.
create or replace function order_keeps_floors(sold uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    below text;
begin
    if current_setting('role') = 'tributary_director' then
        insert into accepted_price (order_id, product_id, unit_price, order_date)
        select distinct line.order_id, line.product_id, line.unit_price, sales_order.order_date
        from lines_below_floor(sold) line join sales_order on sales_order.id = sold
        on conflict do nothing;
        return;
    end if;
    select string_agg(line.line_no::text, ', ' order by line.line_no) into below
    from lines_below_floor(sold) line
    join sales_order on sales_order.id = sold
    where not exists (
        select from accepted_price accepted
        where accepted.order_id = sold and accepted.product_id = line.product_id
          and accepted.unit_price <= line.unit_price and accepted.order_date = sales_order.order_date);
    if below is not null then
        raise exception 'new row for relation "order_line" violates check constraint "order_line_keeps_floor"'
            using errcode = 'check_violation', constraint = 'order_line_keeps_floor', detail = below;
    end if;
end
$$;

-- Prices of imported orders were agreed elsewhere and cannot be changed. The owner of the tables, as a migration or the demo
-- company, is not asked.
create or replace function order_lines_written() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if session_user <> (select relowner::regrole::text from pg_class where oid = tg_relid) then
        perform order_keeps_floors(sales_order.id)
        from sales_order
        where id in (select order_id from written) and status in ('DRAFT', 'SUBMITTED');
    end if;
    return null;
end
$$;

create or replace trigger order_lines_keep_floors after insert on order_line
    referencing new table as written for each statement execute function order_lines_written();

create or replace trigger changed_order_lines_keep_floors after update on order_line
    referencing new table as written for each statement execute function order_lines_written();

-- Records the price of a removed line, so that the order may have it again.
create or replace function order_lines_removed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if session_user <> (select relowner::regrole::text from pg_class where oid = tg_relid) then
        insert into accepted_price (order_id, product_id, unit_price, order_date)
        select distinct removed.order_id, removed.product_id, removed.unit_price, sales_order.order_date
        from removed join sales_order on sales_order.id = removed.order_id
        on conflict do nothing;
    end if;
    return null;
end
$$;

create or replace trigger removed_order_lines_stay_accepted after delete on order_line
    referencing old table as removed for each statement execute function order_lines_removed();
