select undeclare('carton');
grant select on carton
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant delete on carton to tributary_director, tributary_field;
grant insert (delivery_id, number, weight) on carton to tributary_director, tributary_field;

create policy everything on carton to tributary_director using (true);
create policy reads on carton for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on carton to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy own_company on carton for select to tributary_partner
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on carton as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');
create policy managers_remove on carton as restrictive for delete to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('carton', 'Delivery', 'delivery_id');

create or replace trigger delivery_is_at_step after insert or delete on carton
    for each row execute function delivery_is_at_step('RELEASED');
