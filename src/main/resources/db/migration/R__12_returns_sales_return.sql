select undeclare('sales_return');
grant select on sales_return
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, number, order_id, status, cause, explanation, version) on sales_return
    to tributary_director, tributary_field, tributary_partner;
grant update (status, received_on, version) on sales_return to tributary_director, tributary_field;
grant update (status, version) on sales_return to tributary_finance, tributary_partner;
grant usage on sequence sales_return_number to tributary_director, tributary_field, tributary_partner;

-- People who see the order see its returns.
create policy everything on sales_return to tributary_director using (true);
create policy reads on sales_return for select to tributary_finance, tributary_auditor using (true);
create policy credits on sales_return for update to tributary_finance using (true) with check (status = 'CREDITED');
create policy with_order on sales_return to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on sales_return for select to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company_asks on sales_return for insert to tributary_partner
    with check (exists (select from sales_order where sales_order.id = order_id));
create policy own_company_withdraws on sales_return for update to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id))
    with check (status = 'WITHDRAWN');

select audit('sales_return', 'Return', 'id');

select steps('sales_return',
    'director: >REQUESTED, REQUESTED>AUTHORISED, REQUESTED>REJECTED, REQUESTED>WITHDRAWN, AUTHORISED>RECEIVED, '
        || 'AUTHORISED>REJECTED, AUTHORISED>WITHDRAWN, RECEIVED>CREDITED',
    'field: >REQUESTED, REQUESTED>WITHDRAWN, AUTHORISED>WITHDRAWN',
    'manager: REQUESTED>AUTHORISED, REQUESTED>REJECTED, AUTHORISED>RECEIVED, AUTHORISED>REJECTED',
    'finance: RECEIVED>CREDITED',
    'partner: >REQUESTED, REQUESTED>WITHDRAWN, AUTHORISED>WITHDRAWN');

-- A return begins as REQUESTED, by the caller.
create or replace function return_begins() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if new.status <> 'REQUESTED' or new.authorised_by is not null then
        perform refuse('sales_return', 'return_step', new.number);
    end if;
    new.requested_by := caller_subject();
    return new;
end
$$;

create or replace trigger return_begins before insert on sales_return
    for each row when (caller_subject() is not null) execute function return_begins();

-- The person who authorises a return is the caller.
create or replace function return_authorised() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    new.authorised_by := caller_subject();
    return new;
end
$$;

create or replace trigger return_authorised before update of status on sales_return
    for each row when (new.status = 'AUTHORISED' and caller_subject() is not null) execute function return_authorised();

-- The steps of a return, and what each one needs.
create or replace function return_step() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if (old.status, new.status) not in (('REQUESTED', 'AUTHORISED'), ('REQUESTED', 'REJECTED'), ('REQUESTED', 'WITHDRAWN'),
            ('AUTHORISED', 'RECEIVED'), ('AUTHORISED', 'REJECTED'), ('AUTHORISED', 'WITHDRAWN'), ('RECEIVED', 'CREDITED')) then
        perform refuse('sales_return', 'return_step', new.number);
    end if;
    perform from sales_order where id = new.order_id for no key update;
    if new.status = 'AUTHORISED' and (new.authorised_by is null or not coalesce((
            select bool_and(authorised is not null) and sum(authorised) > 0
            from sales_return_line where return_id = new.id), false)) then
        perform refuse('sales_return', 'return_lines_authorised', new.number);
    end if;
    if new.status = 'RECEIVED' and not coalesce((
            select bool_and(received is not null) and sum(received) > 0
            from sales_return_line where return_id = new.id), false) then
        perform refuse('sales_return', 'return_lines_received', new.number);
    end if;
    if new.status = 'CREDITED' and not exists (select from sales_return_credit where return_id = new.id) then
        perform refuse('sales_return', 'return_has_credit', new.number);
    end if;
    return null;
end
$$;

create or replace trigger return_step after update of status on sales_return
    for each row when (old.status <> new.status) execute function return_step();
