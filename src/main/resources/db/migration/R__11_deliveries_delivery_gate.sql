select undeclare('delivery_gate');
grant select on delivery_gate
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (delivery_id, gate) on delivery_gate to tributary_director, tributary_field;

create policy everything on delivery_gate to tributary_director using (true);
create policy reads on delivery_gate for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on delivery_gate to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy own_company on delivery_gate for select to tributary_partner
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on delivery_gate as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('delivery_gate', 'Delivery', 'delivery_id');

create or replace trigger delivery_is_at_step after insert on delivery_gate
    for each row execute function delivery_is_at_step('NOTIFIED');
