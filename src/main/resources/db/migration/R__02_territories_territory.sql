select undeclare('territory');
grant select on territory
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on territory to tributary_director;

create policy everything on territory to tributary_director using (true);
create policy reads on territory for select to tributary_finance, tributary_auditor using (true);
create policy own on territory for select to tributary_field
    using (id = any ((select visible_territories())::uuid[]));

select audit('territory', 'Territory', 'id');

-- Gives a territory this name from the day on; names that were planned for later are dropped.
create or replace function rename_territory(territory uuid, new_name text, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from territory_name where territory_id = territory and lower(valid) >= day;
    update territory_name set valid = daterange(lower(valid), day) where territory_id = territory and valid @> day;
    insert into territory_name (territory_id, name, valid) values (territory, new_name, daterange(day, null));
end
$$;
grant execute on function rename_territory to tributary_director;

-- A change of territory.name holds from today on; the name of a new territory has no beginning.
create or replace function territory_named() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
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

create or replace trigger territory_named after insert or update of name on territory
    for each row execute function territory_named();

-- Whether the territory will have partners, people, divisions, exclusive rights or price lists on the day or later. A file asks
-- this before territory_closes_empty, which has the last word.
create or replace function territory_is_occupied(territory uuid, day date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from partner_territory inside
            where inside.territory_id = territory and inside.valid && daterange(day, null))
        or exists (select from territory_assignment inside
            where inside.territory_id = territory and inside.valid && daterange(day, null))
        or exists (select from territory_division inside
            where inside.territory_id = territory and inside.valid && daterange(day, null))
        or exists (select from price_list inside
            where inside.territory_id = territory
              and daterange(inside.valid_from, inside.valid_to) && daterange(day, null))
        or exists (select from exclusive_right inside
            where inside.territory_id = territory
              and daterange(inside.valid_from, inside.valid_to) && daterange(day, null));
grant execute on function territory_is_occupied to tributary_director;

-- A territory that closes is empty from that day on, and has no place in the tree any longer.
create or replace function territory_closes_empty() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if exists (
        select from territory closed
        where closed.id = new.id
          and (territory_is_occupied(closed.id, closed.closed_on)
            or exists (select from territory_parent inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null)))) then
        raise exception 'new row for relation "territory" violates check constraint "territory_closes_empty"'
            using errcode = 'check_violation', constraint = 'territory_closes_empty', detail = new.code;
    end if;
    return null;
end
$$;

drop trigger if exists territory_closes_empty on territory;
create constraint trigger territory_closes_empty
    after update of closed_on on territory
    deferrable initially deferred for each row when (new.closed_on is not null) execute function territory_closes_empty();

-- The territory that takes over is open on that day, and closes later if ever. So successors never form a circle.
create or replace function territory_successor_is_open() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    broken text;
begin
    -- Two closings wait for each other: each alone could be sound and both together not.
    perform pg_advisory_xact_lock(hashtext('territory_ancestry'));
    select closed.code into broken
    from territory closed
    join territory successor on successor.id = closed.successor_id
    where new.id in (closed.id, successor.id)
      and (successor.opened_on > closed.closed_on or successor.closed_on <= closed.closed_on)
    limit 1;
    if broken is not null then
        raise exception 'new row for relation "territory" violates check constraint "territory_successor_is_open"'
            using errcode = 'check_violation', constraint = 'territory_successor_is_open', detail = broken;
    end if;
    return null;
end
$$;

drop trigger if exists territory_successor_is_open on territory;
create constraint trigger territory_successor_is_open
    after insert or update of closed_on, successor_id on territory
    deferrable initially deferred for each row when (new.closed_on is not null)
    execute function territory_successor_is_open();

-- Which territory takes over from a closed one, on which days. If it is the parent (is_above), its own target already contains
-- the closed one's, because the targets of children add up to their parent's. For the database itself: it asks nothing about the
-- caller.
create or replace function heirs_of_closed_territories()
    returns table (territory_id uuid, heir_id uuid, valid daterange, is_above boolean)
    language sql stable security definer rows 20 set search_path = public, pg_temp
begin atomic
    with recursive heir (territory_id, heir_id, since, left_on) as (
        select id, successor_id, closed_on, closed_on from territory where closed_on is not null
        union all
        select heir.territory_id, next.successor_id, next.closed_on, heir.left_on
        from heir join territory next on next.id = heir.heir_id
        where next.closed_on is not null
    )
    select heir.territory_id, heir.heir_id,
           daterange(since, lead(since) over (partition by heir.territory_id order by since)),
           exists (select from territory_ancestry above
               where above.territory_id = heir.territory_id and above.ancestor_id = heir.heir_id
                 and above.valid @> left_on - 1)
    from heir;
end;
