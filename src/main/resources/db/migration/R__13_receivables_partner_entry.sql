select undeclare('partner_entry');
-- Nobody writes it but triggers.
grant select on partner_entry
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create policy reads on partner_entry for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_entry for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on partner_entry for select to tributary_partner
    using (partner_id = (select current_partner()));

-- The amount that a partner owes for an order: its total once it is confirmed.
create or replace function order_owes(status text, settled_elsewhere boolean, total numeric) returns numeric
    language sql immutable parallel safe
    return case when order_confirmed(status) and not settled_elsewhere then total else 0 end;

-- A new order that is confirmed already comes from a file: it is owed since its own day.
create or replace function order_posted() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_entry (partner_id, posted_on, kind, currency, amount, order_id)
    select partner_id, order_date, 'ORDER', currency, owed, id
    from added
    cross join lateral order_owes(status, settled_elsewhere, total) owed
    where owed <> 0
    order by id;
    return null;
end
$$;

create or replace trigger order_posted after insert on sales_order
    referencing new table as added
    for each statement execute function order_posted();

-- Any other change of what is owed for an order is a fact of today.
create or replace function order_posted_again() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_entry (partner_id, posted_on, kind, currency, amount, order_id)
    select after.partner_id, business_date(), case after.status when 'CANCELLED' then 'CANCELLATION' else 'ORDER' end,
           after.currency, now_owed - owed_before, after.id
    from after
    join before on before.id = after.id
    cross join lateral order_owes(after.status, after.settled_elsewhere, after.total) now_owed
    cross join lateral order_owes(before.status, before.settled_elsewhere, before.total) owed_before
    where now_owed <> owed_before
    order by after.id;
    return null;
end
$$;

create or replace trigger order_posted_again after update on sales_order
    referencing old table as before new table as after
    for each statement execute function order_posted_again();

create or replace function credit_posted() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_entry (partner_id, posted_on, kind, currency, amount, order_id)
    select sold.partner_id, added.credited_on, 'CREDIT', added.currency, -added.total, sold.id
    from added join sales_order sold on sold.id = added.order_id
    where added.total <> 0
    order by sold.id;
    return null;
end
$$;

create or replace trigger credit_posted after insert on sales_return_credit
    referencing new table as added
    for each statement execute function credit_posted();

create or replace trigger credit_posted after insert on order_shortfall
    referencing new table as added
    for each statement execute function credit_posted();

create or replace function receipt_posted() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_entry (partner_id, posted_on, kind, currency, amount, receipt_id)
    select partner_id, received_on, case when reverses is null then 'RECEIPT' else 'REVERSAL' end, currency, -amount, id
    from added order by id;
    return null;
end
$$;

create or replace trigger receipt_posted after insert on receipt
    referencing new table as added
    for each statement execute function receipt_posted();

-- The account with what the partner owes after each entry.
create or replace view partner_account with (security_invoker = true) as
select partner_entry.*, sum(amount) over (partition by partner_id, currency order by posted_on, id) as balance
from partner_entry;
grant select on partner_account
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
