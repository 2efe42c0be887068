-- Who takes over when a territory closes: the one that it is merged into, else the one that it lay in. Its targets are theirs
-- from then on, as its partners' sales are of whoever has them; what was planned stays as it was planned.
alter table territory
    add successor_id uuid references territory,
    add constraint territory_succeeds_another check (successor_id <> id);
comment on column territory.successor_id is 'Who took over when it closed; null while it is open';
update territory closed
set successor_id = coalesce(
    (select parent_id from territory_parent last where last.territory_id = closed.id and upper(last.valid) = closed.closed_on),
    (select territory_id from territory_parent root where parent_id is null and valid @> closed.closed_on))
where closed_on is not null;
alter table territory
    add constraint territory_has_successor check ((closed_on is null) = (successor_id is null));
create index on territory (successor_id) where successor_id is not null;

-- Whoever takes over is there on that day and closes later, if ever: so taking over never goes round in a circle.
create function territory_successor_is_open() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    broken text;
begin
    -- Two that close at once wait for each other; either alone could be sound.
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
create constraint trigger territory_successor_is_open
    after insert or update of closed_on, successor_id on territory
    deferrable initially deferred for each row when (new.closed_on is not null)
    execute function territory_successor_is_open();

-- Who stands for a territory that is closed, on which days. One that it lay in already has what it was to reach in its own
-- target (is_above), since the children's targets sum to the parent's. Whoever asks: it tells no more than keys.
create function territory_heirs()
    returns table (territory_id uuid, heir_id uuid, valid daterange, is_above boolean)
    language sql stable security definer rows 20 set search_path = public
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

-- Whose targets the caller may see: those of the territories that are visible, and of whom they stand for today.
create function territories_of_visible_targets() returns uuid[]
    language sql stable security definer set search_path = public
    return visible_territories() || array(
        select territory_id from territory_heirs()
        where heir_id = any (visible_territories()) and valid @> business_date());
revoke execute on function territory_heirs, territories_of_visible_targets from public;
grant execute on function territory_heirs, territories_of_visible_targets
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
drop policy own on target;
create policy own on target for select to tributary_field
    using (territory_id = any ((select territories_of_visible_targets())::uuid[]));
