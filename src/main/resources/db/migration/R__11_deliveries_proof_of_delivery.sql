select undeclare('proof_of_delivery');
grant select on proof_of_delivery
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (delivery_id, signed_by, signed_on, remarks) on proof_of_delivery to tributary_director, tributary_field;

create policy everything on proof_of_delivery to tributary_director using (true);
create policy reads on proof_of_delivery for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on proof_of_delivery to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy own_company on proof_of_delivery for select to tributary_partner
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on proof_of_delivery as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('proof_of_delivery', 'Delivery', 'delivery_id');

create or replace trigger delivery_is_at_step after insert on proof_of_delivery
    for each row execute function delivery_is_at_step('SHIPPED');
