select undeclare('freight_settlement');
grant select on freight_settlement
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (delivery_id, amount, currency, reason) on freight_settlement to tributary_director, tributary_finance;

create policy everything on freight_settlement to tributary_director using (true);
create policy reads on freight_settlement for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on freight_settlement to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy settles on freight_settlement for insert to tributary_finance with check (true);

select audit('freight_settlement', 'Delivery', 'delivery_id');

-- A freight that differs from the agreed one needs a reason.
create or replace function freight_deviates_for_a_reason() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if new.reason is null
        and new.amount <> (select freight from carrier_agreement where delivery_id = new.delivery_id) then
        perform refuse('freight_settlement', 'freight_deviates_for_a_reason', new.delivery_id::text);
    end if;
    return null;
end
$$;

create or replace trigger freight_deviates_for_a_reason after insert on freight_settlement
    for each row execute function freight_deviates_for_a_reason();

create or replace trigger delivery_is_at_step after insert on freight_settlement
    for each row execute function delivery_is_at_step('DELIVERED');
