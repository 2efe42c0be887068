-- Territories change from a day on, with their history kept: names and partners' places are dated as parents are. What
-- holds today also stands in territory.name and partner.territory_id, where policies and lists compare it;
-- changes_take_effect keeps them so.

alter table territory
    add closed_on date check (closed_on >= opened_on),
    add version int not null default 1;
comment on column territory.closed_on is 'The first day without it; null while it is open';
comment on column territory.name is 'Derived: the name of today; the names by day are in territory_name';

create table territory_name (
    id           uuid not null default uuidv7() unique,
    territory_id uuid not null references territory,
    name         text not null check (name <> ''),
    valid        daterange not null check (not isempty(valid)),
    primary key (territory_id, valid without overlaps)
);
comment on column territory_name.valid is 'Without a beginning for a name that was there when history began to be kept';

create table partner_territory (
    id           uuid not null default uuidv7() unique,
    partner_id   uuid not null references partner,
    territory_id uuid not null references territory,
    valid        daterange not null check (not isempty(valid)),
    primary key (partner_id, valid without overlaps)
);
comment on column partner_territory.valid is 'Without a beginning for the place where a partner was first known to be';
create index on partner_territory (territory_id);
create index on partner_territory (lower(valid));
create index on territory_name (lower(valid));

insert into territory_name (territory_id, name, valid) select id, name, '(,)' from territory;
insert into partner_territory (partner_id, territory_id, valid) select id, territory_id, '(,)' from partner;

-- The audit trail knows a row of a dated table whose days change by this.
alter table territory_parent add id uuid not null default uuidv7() unique;
alter table territory_assignment add id uuid not null default uuidv7() unique;
select audit('territory', 'Territory', 'id');
select audit('territory_parent', 'Territory', 'territory_id');
select audit('territory_assignment', 'Territory', 'territory_id');
select audit('territory_name', 'Territory', 'territory_id');
select audit('partner_territory', 'Partner', 'partner_id');

-- Who sets today's value sets it from today on; a new row has it from the beginning.
create function territory_named() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if tg_op = 'INSERT' then
        insert into territory_name (territory_id, name, valid) values (new.id, new.name, '(,)');
    elsif not exists (select from territory_name
            where territory_id = new.id and name = new.name and valid @> business_date()) then
        perform rename_territory(new.id, new.name, business_date());
    end if;
    return null;
end
$$;
create function partner_placed() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if tg_op = 'INSERT' then
        insert into partner_territory (partner_id, territory_id, valid) values (new.id, new.territory_id, '(,)');
    elsif not exists (select from partner_territory
            where partner_id = new.id and territory_id = new.territory_id and valid @> business_date()) then
        perform place_partner(new.id, new.territory_id, business_date());
    end if;
    return null;
end
$$;

-- From the day on, whatever was to come later.
create function rename_territory(territory uuid, new_name text, day date) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    delete from territory_name where territory_id = territory and lower(valid) >= day;
    update territory_name set valid = daterange(lower(valid), day) where territory_id = territory and valid @> day;
    insert into territory_name (territory_id, name, valid) values (territory, new_name, daterange(day, null));
end
$$;
create function place_partner(partner uuid, territory uuid, day date) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    delete from partner_territory where partner_id = partner and lower(valid) >= day;
    update partner_territory set valid = daterange(lower(valid), day) where partner_id = partner and valid @> day;
    insert into partner_territory (partner_id, territory_id, valid) values (partner, territory, daterange(day, null));
end
$$;
-- Whoever would be in the one territory on the day or later is in the other one then; where they go after that stays as it was
-- decided.
create function place_partners_of(territory uuid, into_territory uuid, day date) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    here record;
begin
    for here in
        select * from partner_territory
        where territory_id = territory and valid && daterange(day, null)
        order by partner_id for update
    loop
        if here.valid @> day - 1 then
            update partner_territory set valid = daterange(lower(here.valid), day) where id = here.id;
            insert into partner_territory (partner_id, territory_id, valid)
            values (here.partner_id, into_territory, daterange(day, upper(here.valid)));
        else
            update partner_territory set territory_id = into_territory where id = here.id;
        end if;
    end loop;
end
$$;
revoke execute on function rename_territory, place_partner, place_partners_of from public;
grant execute on function rename_territory, place_partner, place_partners_of to tributary_director;

create trigger territory_named after insert or update of name on territory
    for each row execute function territory_named();
create trigger partner_placed after insert or update of territory_id on partner
    for each row execute function partner_placed();

-- Makes today's values what the dated tables say of today, and tells how many were not. A change that was decided for a
-- later day takes effect by it on that day: the service calls it after each change, at start and while it runs.
create function changes_take_effect() returns int
    language plpgsql security definer set search_path = public
as $$
declare
    renamed int := 0;
    placed int := 0;
begin
    -- Looked for first: a statement that changes no row still tells everybody that sales are compared anew.
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
revoke execute on function changes_take_effect from public;
grant execute on function changes_take_effect to tributary_app, tributary_director;

-- Where a partner was on a day, and with it where its facts of that day belong.
create function territory_of_partner(partner uuid, day date) returns uuid
    language sql stable security definer set search_path = public
    return (select territory_id from partner_territory where partner_id = partner and valid @> day);

-- As before, but a cycle is answered with the name of a constraint, which clients find in a message like PostgreSQL's own;
-- and days at another depth are kept apart, so that a grandchild of then is no child.
create or replace function territory_ancestry_rebuild() returns void
    language plpgsql security definer set search_path = public
as $$
declare
    looping text;
begin
    -- Two changes of the tree wait for each other; either alone could be sound and both together a cycle.
    perform pg_advisory_xact_lock(hashtext('territory_ancestry'));
    create temporary table territory_path on commit drop as
    with recursive path (territory_id, ancestor_id, depth, valid) as (
        select territory_id, territory_id, 0, valid from territory_parent
        union all
        select path.territory_id, up.parent_id, path.depth + 1, path.valid * up.valid
        from path
        join territory_parent up on up.territory_id = path.ancestor_id and up.valid && path.valid
        where up.parent_id is not null
    ) cycle ancestor_id set looped using trail
    select territory_id, ancestor_id, depth, valid, looped from path;

    select t.code into looping
    from territory_path p join territory t on t.id = p.territory_id
    where p.looped order by t.code limit 1;
    if looping is not null then
        raise exception 'new row for relation "territory_parent" violates check constraint "territory_no_cycle"'
            using errcode = 'check_violation', constraint = 'territory_no_cycle', detail = looping;
    end if;

    delete from territory_ancestry;
    insert into territory_ancestry (ancestor_id, territory_id, depth, valid)
    select ancestor_id, territory_id, depth, unnest(range_agg(valid))
    from territory_path
    group by ancestor_id, territory_id, depth;
    drop table territory_path;
end
$$;

select territory_ancestry_rebuild();

-- A territory lies in one that is open, on each of its days; and partners and people are in territories that are open. Told
-- when the transaction is whole, since a change takes several statements.
create function territory_lies_in_open_ones() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    orphan text;
begin
    select child.code into orphan
    from territory_parent edge
    join territory child on child.id = edge.territory_id
    where edge.parent_id is not null
      and (edge.territory_id = coalesce(new.territory_id, old.territory_id)
        or edge.parent_id = coalesce(new.territory_id, old.territory_id))
      and not edge.valid <@ coalesce(
        (select range_agg(up.valid) from territory_parent up where up.territory_id = edge.parent_id), '{}')
    order by 1 limit 1;
    if orphan is not null then
        raise exception 'new row for relation "territory_parent" violates check constraint "territory_in_open_parent"'
            using errcode = 'check_violation', constraint = 'territory_in_open_parent', detail = orphan;
    end if;
    return null;
end
$$;
create constraint trigger territory_in_open_parent
    after insert or update or delete on territory_parent
    deferrable initially deferred for each row execute function territory_lies_in_open_ones();

create function territory_closes_empty() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if exists (
        select from territory closed
        where closed.id = new.id
          and (exists (select from partner_territory inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null))
            or exists (select from territory_assignment inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null))
            or exists (select from territory_parent inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null)))) then
        raise exception 'new row for relation "territory" violates check constraint "territory_closes_empty"'
            using errcode = 'check_violation', constraint = 'territory_closes_empty', detail = new.code;
    end if;
    return null;
end
$$;
create constraint trigger territory_closes_empty
    after update of closed_on on territory
    deferrable initially deferred for each row when (new.closed_on is not null) execute function territory_closes_empty();

-- And nobody comes into one that is closed: the territory is locked, so that closing and coming wait for each other.
create function territory_is_open() returns trigger
    language plpgsql security definer set search_path = public
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
create trigger territory_is_open after insert or update on partner_territory
    for each row execute function territory_is_open();
create trigger territory_is_open after insert or update on territory_assignment
    for each row execute function territory_is_open();

alter table territory_name enable row level security;
alter table partner_territory enable row level security;
grant select on territory_name, partner_territory
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
create policy reads on territory_name for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy own on territory_name for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
create policy reads on partner_territory for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_territory for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));

-- An order that is dated back belongs to where its partner was on that day, which may be another's by now.
drop policy own_territory on sales_order;
create policy own_territory on sales_order for insert to tributary_field
    with check (territory_id = territory_of_partner(partner_id, order_date)
        and exists (select from partner where partner.id = partner_id));
