select undeclare('pick_check');
grant select on pick_check
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, delivery_id) on pick_check to tributary_director, tributary_field;

create policy everything on pick_check to tributary_director using (true);
create policy reads on pick_check for select to tributary_finance, tributary_auditor using (true);
create policy with_delivery on pick_check to tributary_field
    using (exists (select from delivery where delivery.id = delivery_id));
create policy managers_write on pick_check as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('pick_check', 'Delivery', 'delivery_id');

create or replace trigger delivery_is_at_step after insert on pick_check
    for each row execute function delivery_is_at_step('RELEASED');
