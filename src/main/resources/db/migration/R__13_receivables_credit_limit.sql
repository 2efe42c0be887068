select undeclare('credit_limit');
grant select on credit_limit
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, partner_id, valid_from, currency, amount, reason, set_by) on credit_limit
    to tributary_director, tributary_field, tributary_finance;

create policy everything on credit_limit to tributary_director, tributary_finance using (true)
    with check (set_by is not distinct from (select caller_employee()));
create policy reads on credit_limit for select to tributary_auditor using (true);
create policy with_partner on credit_limit for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy of_own_partner on credit_limit for insert to tributary_field
    with check (set_by is not distinct from (select caller_employee())
        and exists (select from partner where partner.id = partner_id));
create policy own_company on credit_limit for select to tributary_partner
    using (partner_id = (select current_partner()));
create policy managers_write on credit_limit as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('credit_limit', 'Partner', 'partner_id');

-- A partner's credit limit on a day, null if there is none. Of several limits from the same day the last one set counts.
create or replace function credit_limit_on(partner uuid, day date) returns numeric
    language sql stable
    return (
        select amount from credit_limit
        where partner_id = partner and valid_from <= day
        order by valid_from desc, set_at desc, id desc
        limit 1);
grant execute on function credit_limit_on
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Locks the partner's credit until the transaction ends, so that orders of one partner are confirmed one after another. Returns its
-- limit today, and its exposure before this order and with it, including rows that the caller does not see. Only for callers who
-- see the partner.
create or replace function order_credit(sold uuid, out credit_limit numeric, out exposure numeric, out with_order numeric)
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    buyer uuid := (select partner_id from sales_order where id = sold);
begin
    if not caller_sees_partner(buyer) then
        return;
    end if;
    perform from partner where id = buyer for no key update;
    credit_limit := credit_limit_on(buyer, business_date());
    exposure := (select partner_exposure.exposure from partner_exposure where partner_id = buyer);
    with_order := exposure + (
        select total - coalesce((select sum(amount) from allocation where order_id = sold), 0)
        from sales_order where id = sold and not order_confirmed(status));
end
$$;
grant execute on function order_credit to tributary_director, tributary_field, tributary_finance;

-- An order is confirmed within its partner's limit, or with the approval of somebody other than the person who placed it. The
-- lock makes a second confirmation wait for the first one and then see it.
create or replace function order_within_credit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform from partner where id = new.partner_id for no key update;
    if credit_limit_on(new.partner_id, business_date())
            < (select exposure from partner_exposure where partner_id = new.partner_id)
        and not exists (select from credit_release
            where order_id = new.id and released_by is distinct from new.placed_by) then
        raise exception 'new row for relation "sales_order" violates check constraint "order_within_credit"'
            using errcode = 'check_violation', constraint = 'order_within_credit', detail = new.number;
    end if;
    return null;
end
$$;

create or replace trigger order_within_credit after update on sales_order
    for each row when (order_confirmed(new.status) and not order_confirmed(old.status))
    execute function order_within_credit();

create or replace trigger partner_not_merged after insert on credit_limit
    referencing new table as added for each statement execute function partner_not_merged();
