select undeclare('sales_order');
grant select on sales_order
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on sales_order to tributary_director;
grant insert (id, number, partner_id, territory_id, employee_id, order_date, due_date, ship_date, status, currency,
    net, tax, freight, total, note, version) on sales_order
    to tributary_field, tributary_partner;
grant update (territory_id, order_date, due_date, ship_date, status, net, tax, freight, total, note, version) on
    sales_order
    to tributary_field;
grant update (status, version) on sales_order to tributary_finance;
grant update (territory_id, order_date, due_date, status, net, tax, freight, total, note, version) on sales_order
    to tributary_partner;
grant usage on sequence sales_order_number to tributary_director, tributary_field, tributary_partner;

-- A person sees an order who sees the territory it was sold in, or its partner, which the policies of partner decide.
create policy everything on sales_order to tributary_director using (true);
create policy reads on sales_order for select to tributary_finance, tributary_auditor using (true);
create policy own on sales_order for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[])
        or exists (select from partner where partner.id = partner_id));
create policy own_company on sales_order for select to tributary_partner
    using (partner_id = (select current_partner()));
-- An order belongs to the territory of its partner on its day.
create policy own_company_places on sales_order for insert to tributary_partner
    with check (partner_id = (select current_partner()) and territory_id = territory_of_partner(partner_id, order_date));
create policy own_territory on sales_order for insert to tributary_field
    with check (territory_id = territory_of_partner(partner_id, order_date)
        and exists (select from partner where partner.id = partner_id));
create policy own_changes on sales_order for update to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[])
        or exists (select from partner where partner.id = partner_id));
create policy own_company_changes on sales_order for update to tributary_partner
    using (partner_id = (select current_partner()))
    with check (partner_id = (select current_partner()) and status in ('SUBMITTED', 'CANCELLED'));
create policy releases on sales_order for update to tributary_finance using (true);

select audit('sales_order', 'Order', 'id');

-- Directors import orders with any status.
select steps('sales_order', 'director: *',
    'field: >SUBMITTED, DRAFT>CANCELLED, SUBMITTED>CANCELLED, ON_CREDIT_HOLD>CANCELLED, CONFIRMED>CANCELLED',
    'manager: SUBMITTED>CONFIRMED, SUBMITTED>ON_CREDIT_HOLD, ON_CREDIT_HOLD>CONFIRMED, CONFIRMED>FULFILLED',
    'finance: ON_CREDIT_HOLD>CONFIRMED',
    'partner: >SUBMITTED, SUBMITTED>CANCELLED');

-- An order that is moved to another day must not be below the floors of that day.
create or replace function order_moved() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if session_user <> (select relowner::regrole::text from pg_class where oid = tg_relid) then
        perform order_keeps_floors(new.id);
    end if;
    return null;
end
$$;

create or replace trigger moved_order_keeps_floors after update on sales_order
    for each row when (new.order_date <> old.order_date and new.status in ('DRAFT', 'SUBMITTED'))
    execute function order_moved();

-- Territory, dates, amounts and note of an order change only while it is SUBMITTED. After that it only takes its steps.
create or replace function order_keeps_its_word() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    perform refuse('sales_order', 'order_keeps_its_word', new.number);
    return null;
end
$$;

create or replace trigger order_keeps_its_word before update on sales_order
    for each row when (
        (old.status <> 'SUBMITTED' or new.status <> 'SUBMITTED')
        and (new.territory_id, new.order_date, new.due_date, new.net, new.tax, new.freight, new.total, new.note)
            is distinct from (old.territory_id, old.order_date, old.due_date, old.net, old.tax, old.freight, old.total, old.note)
        and current_user in ('tributary_field', 'tributary_finance', 'tributary_partner'))
    execute function order_keeps_its_word();

create or replace trigger partner_not_merged after insert on sales_order
    referencing new table as added for each statement execute function partner_not_merged();
