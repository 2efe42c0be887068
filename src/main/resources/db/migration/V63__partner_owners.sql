-- Who answers for a partner is who is primary in its territory, unless somebody is named for the partner itself, from a day until a
-- day. Of several that would be named for the same days, one is.
create table partner_owner (
    id          uuid not null default uuidv7() unique,
    partner_id  uuid not null references partner,
    employee_id uuid not null references employee,
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    constraint partner_one_owner primary key (partner_id, valid without overlaps)
);
create index on partner_owner (employee_id);
select audit('partner_owner', 'Partner', 'partner_id');

-- Only the opaque key, so that a partner's order finds who answers for it although partners see no employees.
create function owner_of_partner(of_partner uuid, day date) returns uuid
    language sql stable security definer set search_path = public
    return coalesce(
        (select employee_id from partner_owner where partner_id = of_partner and valid @> day),
        responsible_employee(territory_of_partner(of_partner, day), day));
revoke execute on function owner_of_partner from public;
grant execute on function owner_of_partner
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Nobody is named for days on which they are gone. The employee is locked, so that leaving and being named wait for each other.
create function partner_owner_is_with_us() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    owner employee;
begin
    select * into owner from employee where id = new.employee_id for share;
    if owner.left_on is not null and new.valid && daterange(owner.left_on, null) then
        perform refuse('partner_owner', 'partner_owner_is_with_us', owner.number);
    end if;
    return null;
end
$$;
create trigger partner_owner_is_with_us after insert or update on partner_owner
    for each row execute function partner_owner_is_with_us();
create trigger partner_not_merged after insert on partner_owner
    referencing new table as added for each statement execute function partner_not_merged();

-- The partners that the caller is named for today, wherever they are. Evaluated once per statement, as visible_territories() is.
create function owned_partners() returns uuid[]
    language sql stable security definer set search_path = public
as $$
    select coalesce(array_agg(owned.partner_id), '{}')
    from employee
    join partner_owner owned on owned.employee_id = employee.id and owned.valid @> business_date()
    where employee.subject = caller_subject()
$$;

-- Whoever is named for a partner sees it, and with it all that is seen by who sees the partner: its orders, its receipts, its file.
-- Both sides of the or have an index.
alter policy own on partner
    using (territory_id = any ((select visible_territories())::uuid[]) or id = any ((select owned_partners())::uuid[]));
alter policy own_changes on partner
    using (territory_id = any ((select visible_territories())::uuid[]) or id = any ((select owned_partners())::uuid[]));

-- Gives all partners that somebody is named for, from the day on, to another one, and tells how many there were.
create function hand_over_partners(giver uuid, taker uuid, day date) returns int
    language plpgsql security definer set search_path = public
as $$
declare
    given  record;
    number int := 0;
begin
    for given in
        select * from partner_owner where employee_id = giver and valid && daterange(day, null)
        order by partner_id, lower(valid) for update
    loop
        if lower(given.valid) < day then
            update partner_owner set valid = daterange(lower(given.valid), day) where id = given.id;
            insert into partner_owner (partner_id, employee_id, valid)
            values (given.partner_id, taker, given.valid * daterange(day, null));
        else
            update partner_owner set employee_id = taker where id = given.id;
        end if;
        number := number + 1;
    end loop;
    return number;
end
$$;
revoke execute on function hand_over_partners from public;
grant execute on function hand_over_partners to tributary_director;

-- Who was named for a partner that is merged stays told of its past. From today on they are named for the survivor, on the days on
-- which nobody else is.
create or replace function stays_with_merged() returns text[]
    language sql immutable parallel safe
    return '{partner_step,partner_territory,partner_apart,partner_merge,partner_sales,key_account,partner_owner}'::text[];
create function partner_owners_go_over() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    today  constant date := business_date();
    number int;
begin
    insert into partner_owner (partner_id, employee_id, valid)
    select new.survivor_id, employee_id, unnest(datemultirange(valid * daterange(today, null)) - coalesce(
        (select range_agg(own.valid) from partner_owner own where own.partner_id = new.survivor_id), '{}'))
    from partner_owner
    where partner_id = new.loser_id and valid && daterange(today, null);
    get diagnostics number = row_count;
    if number > 0 then
        new.moved := new.moved || jsonb_build_object('partner_owner', number);
    end if;
    delete from partner_owner where partner_id = new.loser_id and lower(valid) >= today;
    update partner_owner set valid = daterange(lower(valid), today) where partner_id = new.loser_id and valid @> today;
    return new;
end
$$;
create trigger partner_owners_go_over before insert on partner_merge
    for each row execute function partner_owners_go_over();

-- Reps are named, and name nobody.
alter table partner_owner enable row level security;
grant select on partner_owner to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, delete, update (valid) on partner_owner to tributary_director, tributary_field;
create policy everything on partner_owner to tributary_director using (true);
create policy reads on partner_owner for select to tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_owner for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy names on partner_owner for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below'
        and exists (select from partner where partner.id = partner_id));
create policy ends on partner_owner for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below'
        and exists (select from partner where partner.id = partner_id));
create policy takes_back on partner_owner for delete to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below'
        and exists (select from partner where partner.id = partner_id));
