select undeclare('receipt');
grant select on receipt
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, number, partner_id, received_on, currency, amount, reference, method, matures_on) on receipt
    to tributary_director, tributary_finance;
grant usage on sequence receipt_number to tributary_director, tributary_finance;

create policy everything on receipt to tributary_director, tributary_finance using (true);
create policy reads on receipt for select to tributary_auditor using (true);
create policy with_partner on receipt for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on receipt for select to tributary_partner
    using (partner_id = (select current_partner()));

select audit('receipt', 'Receipt', 'id');

create or replace trigger partner_not_merged after insert on receipt
    referencing new table as added for each statement execute function partner_not_merged();

-- A reversal takes back exactly one receipt, on its own day. Nothing of the receipt is allocated any longer.
create or replace function receipt_reversed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    reversed receipt;
begin
    select * into reversed from receipt where id = new.reverses for no key update;
    if (new.partner_id, new.currency, -new.amount, new.received_on)
            is distinct from (reversed.partner_id, reversed.currency, reversed.amount, business_date())
        or reversed.reverses is not null
        or (select sum(amount) from allocation where receipt_id = reversed.id) <> 0 then
        perform refuse('receipt', 'receipt_reversed_whole', reversed.number);
    end if;
    return null;
end
$$;

create or replace trigger receipt_reversed after insert on receipt
    for each row when (new.reverses is not null) execute function receipt_reversed();

-- Reverses a receipt with all its allocations, under this number; false if it is a reversal itself. The locks are those of
-- allocation_within_limits: nothing is allocated between the two.
create or replace function reverse_receipt(of_receipt uuid, by_number text, why text) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform from sales_order
    where id in (select order_id from allocation where receipt_id = of_receipt)
    order by id for no key update;
    perform from receipt where id = of_receipt for no key update;

    insert into allocation (receipt_id, order_id, partner_id, amount, allocated_on, reverses, reason)
    select receipt_id, order_id, partner_id, -amount, business_date(), id, why
    from allocation paid
    where receipt_id = of_receipt and reverses is null
      and not exists (select from allocation reversal where reversal.reverses = paid.id)
    order by id;

    insert into receipt (number, partner_id, received_on, currency, amount, reverses, reason)
    select by_number, partner_id, business_date(), currency, -amount, id, why
    from receipt where id = of_receipt and reverses is null;
    return found;
end
$$;
grant execute on function reverse_receipt to tributary_director, tributary_finance;
