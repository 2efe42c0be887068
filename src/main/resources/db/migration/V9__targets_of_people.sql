-- A person's own target stands where the person is assigned to on its first day, whenever that becomes known: a file of
-- targets that comes before the file of assignments means the same as one that comes after.

alter table target
    add follows_person boolean not null default false check (not follows_person or employee_id is not null);
comment on column target.follows_person is 'Whether it is the person''s own, in whichever territory';
comment on column target.territory_id is
    'Of a person''s own target derived: the territory that the person is assigned to on its first day, else the root';

-- A person's own targets are known by the person, not by where they stand.
alter table target
    drop constraint target_once,
    add constraint target_once exclude using gist (
        (case when follows_person then employee_id else territory_id end) with =,
        coalesce(employee_id, '00000000-0000-0000-0000-000000000000') with =,
        metric with =, coalesce(currency, '') with =, months with &&);
create index on target (employee_id, metric) where employee_id is not null;

-- A primary assignment first, then the lowest code.
create function territory_of_person(employee uuid, day date) returns uuid
    language sql stable security definer set search_path = public
    return coalesce(
        (select assigned.territory_id
         from territory_assignment assigned
         join territory on territory.id = assigned.territory_id
         where assigned.employee_id = employee and assigned.valid @> day
         order by assigned."primary" desc, territory.code
         limit 1),
        (select territory_id from territory_parent where parent_id is null and valid @> day));

create function target_follows_person() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    -- Targets and assignments that come at once wait for each other, so that the later one sees both.
    perform pg_advisory_xact_lock(hashtext('target_follows_person'));
    update target set territory_id = place.territory_id
    from (
        select id, territory_of_person(employee_id, lower(months)) as territory_id from target where follows_person
    ) place
    where target.id = place.id and target.territory_id <> place.territory_id;
    return null;
end
$$;
create trigger target_follows_person
    after insert on target
    for each statement execute function target_follows_person();
create trigger target_follows_person
    after insert or update or delete on territory_assignment
    for each statement execute function target_follows_person();
create trigger target_follows_person
    after insert or update or delete on territory_parent
    for each statement execute function target_follows_person();
