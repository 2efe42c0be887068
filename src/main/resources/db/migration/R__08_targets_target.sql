select undeclare('target');
grant select on target
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on target to tributary_director;

create policy everything on target to tributary_director using (true);
create policy reads on target for select to tributary_finance, tributary_auditor using (true);
create policy own on target for select to tributary_field
    using (territory_id = any ((select territories_of_visible_targets())::uuid[]));

select audit('target', 'Target', 'id');

-- Puts people's own targets into the territories of their assignments.
create or replace function target_follows_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    -- Targets and assignments that are written at the same time wait for each other, so that the later one sees both.
    perform pg_advisory_xact_lock(hashtext('target_follows_person'));
    update target set territory_id = place.territory_id
    from (
        select id, territory_of_person(employee_id, lower(months)) as territory_id from target where follows_person
    ) place
    where target.id = place.id and target.territory_id <> place.territory_id;
    return null;
end
$$;

create or replace trigger target_follows_person
    after insert on target
    for each statement execute function target_follows_person();

create or replace trigger target_follows_person
    after insert or update or delete on territory_assignment
    for each statement execute function target_follows_person();

create or replace trigger target_follows_person
    after insert or update or delete on territory_parent
    for each statement execute function target_follows_person();
