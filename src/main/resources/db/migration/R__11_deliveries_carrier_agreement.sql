select undeclare('carrier_agreement');
grant select on carrier_agreement
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on carrier_agreement to tributary_director, tributary_field;

create policy everything on carrier_agreement to tributary_director using (true);
create policy reads on carrier_agreement for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on carrier_agreement to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on carrier_agreement as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('carrier_agreement', 'Delivery', 'delivery_id');

create or replace trigger delivery_is_at_step after insert on carrier_agreement
    for each row execute function delivery_is_at_step('RELEASED');
