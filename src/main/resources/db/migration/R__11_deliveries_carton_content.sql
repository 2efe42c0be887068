select undeclare('carton_content');
grant select on carton_content
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, delete on carton_content to tributary_director, tributary_field;

create policy everything on carton_content to tributary_director using (true);
create policy reads on carton_content for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on carton_content to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy own_company on carton_content for select to tributary_partner
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on carton_content as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');
create policy managers_remove on carton_content as restrictive for delete to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('carton_content', 'Delivery', 'delivery_id');

create or replace trigger delivery_is_at_step after insert or delete on carton_content
    for each row execute function delivery_is_at_step('RELEASED');
