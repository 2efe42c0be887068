select undeclare('delivery');
grant select on delivery
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on delivery to tributary_director, tributary_field;
grant update (status, carrier, shipped_on, expected_on, version) on delivery to tributary_director, tributary_field;
grant usage on sequence delivery_number to tributary_director, tributary_field;

-- People who see the order see its deliveries, and people who see a delivery see its parts.
create policy everything on delivery to tributary_director using (true);
create policy reads on delivery for select to tributary_finance, tributary_auditor using (true);
create policy with_order on delivery to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on delivery for select to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy managers_change on delivery as restrictive for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('delivery', 'Delivery', 'id');

select steps('delivery',
    'director: >NOTIFIED, NOTIFIED>RELEASED, NOTIFIED>CANCELLED, RELEASED>CANCELLED, RELEASED>SHIPPED, SHIPPED>DELIVERED',
    'manager: >NOTIFIED, NOTIFIED>RELEASED, NOTIFIED>CANCELLED, RELEASED>CANCELLED, RELEASED>SHIPPED, SHIPPED>DELIVERED');

-- The steps of a delivery, and what each one needs.
create or replace function delivery_step() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if (old.status, new.status) not in (('NOTIFIED', 'RELEASED'), ('NOTIFIED', 'CANCELLED'), ('RELEASED', 'CANCELLED'),
            ('RELEASED', 'SHIPPED'), ('SHIPPED', 'DELIVERED')) then
        perform refuse('delivery', 'delivery_step', new.number);
    end if;
    -- The order's deliveries change one after another, and never while rows about them are written.
    perform from sales_order where id = new.order_id for no key update;
    if new.status = 'RELEASED' and (select count(*) from delivery_gate where delivery_id = new.id) < 2 then
        perform refuse('delivery', 'delivery_gates_passed', new.number);
    end if;
    if new.status = 'SHIPPED' then
        if exists (
            select from delivery_line line
            where line.delivery_id = new.id and line.quantity is distinct from (
                select sum(content.quantity) from carton_content content
                where content.delivery_id = new.id and content.line_no = line.line_no)) then
            perform refuse('delivery', 'delivery_packed', new.number);
        end if;
        if current_pick_check(new.id) is null or exists (
                select from pick_count
                where check_id = current_pick_check(new.id) and deviation is not null and resolution is null) then
            perform refuse('delivery', 'delivery_checked', new.number);
        end if;
        if not exists (select from carrier_agreement where delivery_id = new.id) then
            perform refuse('delivery', 'delivery_agreed', new.number);
        end if;
    end if;
    if new.status = 'DELIVERED' and (not exists (select from proof_of_delivery where delivery_id = new.id)
            or exists (select from delivery_line where delivery_id = new.id and received is null)) then
        perform refuse('delivery', 'delivery_proven', new.number);
    end if;
    return null;
end
$$;

create or replace trigger delivery_step after update of status on delivery
    for each row when (old.status <> new.status) execute function delivery_step();

-- A delivery begins as NOTIFIED.
create or replace function delivery_begins() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    perform refuse('delivery', 'delivery_step', new.number);
    return null;
end
$$;

create or replace trigger delivery_begins after insert on delivery
    for each row when (new.status <> 'NOTIFIED') execute function delivery_begins();
