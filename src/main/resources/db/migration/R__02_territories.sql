-- Which territories a caller sees, how planned changes take effect, and rules of several tables of territories and employees.

-- The territories that the caller sees today: a rep's own, a manager's own and all below them (setting tributary.reach). None for
-- an employee who is signed in for a partner. Policies compare with (select visible_territories()), which PostgreSQL evaluates
-- once per statement.
create or replace function visible_territories() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(array_agg(distinct below.territory_id), '{}')
    from employee
    join territory_assignment assigned on assigned.employee_id = employee.id and assigned.valid @> business_date()
    join territory_ancestry below on below.ancestor_id = assigned.territory_id and below.valid @> business_date()
        and (below.depth = 0 or current_setting('tributary.reach', true) = 'below')
    where employee.subject = caller_subject() and current_setting('role') <> 'tributary_partner'
$$;
grant execute on function visible_territories
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Whether the caller is this employee.
create or replace function is_caller(employee uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from employee e where e.id = employee and e.subject = caller_subject());
grant execute on function is_caller
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Sets today's values to what the dated tables say of today, and returns how many differed. By this a change that was decided for
-- a later day takes effect on that day: the service calls it after each change, at start and while it runs.
create or replace function changes_take_effect() returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    renamed int := 0;
    placed int := 0;
begin
    -- Looked for first, because even an update of no row would notify everybody that sales are compared again.
    if exists (select from territory_name today join territory on territory.id = today.territory_id
            where lower(today.valid) between business_date() - 400 and business_date()
              and today.valid @> business_date() and territory.name <> today.name) then
        update territory set name = today.name
        from territory_name today
        where today.territory_id = territory.id and today.valid @> business_date() and territory.name <> today.name;
        get diagnostics renamed = row_count;
    end if;
    if exists (select from partner_territory today join partner on partner.id = today.partner_id
            where lower(today.valid) between business_date() - 400 and business_date()
              and today.valid @> business_date() and partner.territory_id <> today.territory_id) then
        update partner set territory_id = today.territory_id
        from partner_territory today
        where today.partner_id = partner.id and today.valid @> business_date()
          and partner.territory_id <> today.territory_id;
        get diagnostics placed = row_count;
    end if;
    return renamed + placed;
end
$$;
grant execute on function changes_take_effect to tributary_app, tributary_director;

-- Nothing may be put into a closed territory. The territory is locked, so that a closing and a new row wait for each other.
create or replace function territory_is_open() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    closed date;
begin
    select closed_on into closed from territory where id = new.territory_id for share;
    if new.valid && daterange(closed, null) and closed is not null then
        raise exception 'new row for relation "%" violates check constraint "territory_is_open"', tg_table_name
            using errcode = 'check_violation', constraint = 'territory_is_open',
                detail = (select code from territory where id = new.territory_id);
    end if;
    return null;
end
$$;

-- Nobody has work on days after they left, through any door. The employee is locked, so that leaving and
-- getting work wait for each other. The argument is the name of the broken rule.
create or replace function works_while_with_us() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    person employee;
begin
    for person in
        select * from employee
        where id in (new.employee_id, cast(to_jsonb(new) ->> 'manager_id' as uuid))
        order by id for share
    loop
        if new.valid && daterange(person.left_on, null) and person.left_on is not null then
            perform refuse(tg_table_name, tg_argv[0], person.number);
        end if;
    end loop;
    return null;
end
$$;

-- The same as the policies of territory, for one territory.
create or replace function caller_sees_territory(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return case current_setting('role')
        when 'tributary_field' then asked = any (visible_territories())
        when 'tributary_partner' then false
        else caller_sees_all()
    end;
