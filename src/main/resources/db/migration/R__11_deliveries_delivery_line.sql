select undeclare('delivery_line');
grant select on delivery_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on delivery_line to tributary_director, tributary_field;
grant update (received) on delivery_line to tributary_director, tributary_field;

create policy everything on delivery_line to tributary_director using (true);
create policy reads on delivery_line for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on delivery_line to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy own_company on delivery_line for select to tributary_partner
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on delivery_line as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');
create policy managers_change on delivery_line as restrictive for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('delivery_line', 'Delivery', 'delivery_id');

-- A delivery is only for a confirmed order, and all deliveries of a line together never exceed the ordered quantity. The lock on
-- the order makes two deliveries, and a delivery and the order's cancellation, wait for each other.
create or replace function delivery_within_order() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    select min(number) into over from sales_order
    where id in (select order_id from added) and status <> 'CONFIRMED';
    if over is not null then
        perform refuse('delivery_line', 'delivery_of_confirmed_order', over);
    end if;
    select min(sold.number || ' ' || progress.line_no) into over
    from order_line_progress progress join sales_order sold on sold.id = progress.order_id
    where progress.order_id = any (array(select order_id from added)) and progress.notified > progress.ordered;
    if over is not null then
        perform refuse('delivery_line', 'delivery_within_order', over);
    end if;
    return null;
end
$$;

create or replace trigger delivery_within_order after insert on delivery_line
    referencing new table as added
    for each statement execute function delivery_within_order();

-- A quantity that is delivered, or that came back from a delivery, stays ordered.
create or replace function order_line_keeps_deliveries() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
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

create or replace trigger order_line_keeps_deliveries after update of quantity, product_id on order_line
    for each row execute function order_line_keeps_deliveries();

-- An order with deliveries stays confirmed or goes further. If the customer accepted nothing, it may be cancelled.
create or replace function order_keeps_deliveries() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if exists (select from order_line_progress where order_id = new.id and notified > 0) then
        perform refuse('sales_order', 'order_keeps_deliveries', new.number);
    end if;
    return null;
end
$$;

create or replace trigger order_keeps_deliveries after update of status on sales_order
    for each row when (order_confirmed(old.status) and not order_confirmed(new.status))
    execute function order_keeps_deliveries();

create or replace trigger delivery_is_at_step after insert on delivery_line
    for each row execute function delivery_is_at_step('NOTIFIED');

create or replace trigger delivery_is_received after update on delivery_line
    for each row execute function delivery_is_at_step('SHIPPED');
