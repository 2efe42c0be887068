select undeclare('territory_assignment');
grant select on territory_assignment
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on territory_assignment to tributary_director;

create policy everything on territory_assignment to tributary_director using (true);
create policy reads on territory_assignment for select to tributary_finance, tributary_auditor using (true);
create policy own on territory_assignment for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

select audit('territory_assignment', 'Territory', 'territory_id');

-- The territory for a person's own target: that of the primary assignment first, then that with the lowest code, else the root.
create or replace function territory_of_person(employee uuid, day date) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return coalesce(
        (select assigned.territory_id
         from territory_assignment assigned
         join territory on territory.id = assigned.territory_id
         where assigned.employee_id = employee and assigned.valid @> day
         order by assigned."primary" desc, territory.code
         limit 1),
        (select territory_id from territory_parent where parent_id is null and valid @> day));
grant execute on function territory_of_person to tributary_director;

-- Gives all of an employee's assignments from the day on to another employee, and returns how many. If the other one already has
-- the same role in the territory, they are the primary one on days on which either of the two was.
create or replace function hand_over_assignments(giver uuid, taker uuid, day date) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    given record;
    own record;
    days daterange;
    alone datemultirange;
    number int := 0;
begin
    for given in
        select * from territory_assignment
        where employee_id = giver and valid && daterange(day, null)
        order by territory_id, role, lower(valid)
    loop
        days := given.valid * daterange(day, null);
        alone := datemultirange(days);
        if lower(given.valid) < day then
            update territory_assignment set valid = daterange(lower(given.valid), day) where id = given.id;
        else
            delete from territory_assignment where id = given.id;
        end if;
        for own in
            select * from territory_assignment
            where employee_id = taker and territory_id = given.territory_id and role = given.role and valid && days
        loop
            delete from territory_assignment where id = own.id;
            insert into territory_assignment (employee_id, territory_id, role, "primary", valid)
            select taker, own.territory_id, own.role, own."primary", unnest(datemultirange(own.valid) - datemultirange(days))
            union all
            select taker, own.territory_id, own.role, own."primary" or given."primary", own.valid * days;
            alone := alone - datemultirange(own.valid);
        end loop;
        insert into territory_assignment (employee_id, territory_id, role, "primary", valid)
        select taker, given.territory_id, given.role, given."primary", unnest(alone);
        number := number + 1;
    end loop;
    return number;
end
$$;
grant execute on function hand_over_assignments to tributary_director;

create or replace trigger territory_is_open after insert or update on territory_assignment
    for each row execute function territory_is_open();

create or replace trigger territory_assignment_while_with_us after insert or update on territory_assignment
    for each row execute function works_while_with_us('territory_assignment_while_with_us');
