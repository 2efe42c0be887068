select undeclare('pick_count');
grant select on pick_count
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (check_id, position, product_id, line_no, expected, counted) on pick_count
    to tributary_director, tributary_field;
grant update (resolution, resolved_by, resolved_at) on pick_count to tributary_director, tributary_field;

create policy everything on pick_count to tributary_director using (true);
create policy reads on pick_count for select to tributary_finance, tributary_auditor using (true);
create policy with_check on pick_count to tributary_field
    using (exists (select from pick_check where pick_check.id = check_id));
create policy managers_write on pick_count as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');
create policy managers_change on pick_count as restrictive for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('pick_count', 'PickCheck', 'check_id');

create or replace trigger delivery_is_at_step after insert or update on pick_count
    for each row execute function delivery_is_at_step('RELEASED');
