-- People come and go: who leaves a territory hands over to somebody else.
alter table employee add left_on date;
comment on column employee.left_on is 'The first day without them; null while they are with us';

-- Gives all of an employee's assignments from the day on to another one, and tells how many. Where the other one has the same
-- role in the same territory already, they are the primary one on the days on which either was.
create function hand_over_assignments(giver uuid, taker uuid, day date) returns int
    language plpgsql security definer set search_path = public
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
revoke execute on function hand_over_assignments from public;
grant execute on function hand_over_assignments to tributary_director;

-- Visits that are handed over come into another plan.
grant update (plan_id) on visit to tributary_director;
create index on visit_plan (employee_id);
