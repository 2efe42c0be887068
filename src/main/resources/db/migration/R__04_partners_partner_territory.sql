select undeclare('partner_territory');
grant select on partner_territory
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on partner_territory to tributary_director;

create policy reads on partner_territory for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_territory for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy everything on partner_territory to tributary_director using (true);

select audit('partner_territory', 'Partner', 'partner_id');

-- Puts a partner into a territory from the day on; what was planned for later is dropped.
create or replace function place_partner(partner uuid, territory uuid, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from partner_territory where partner_id = partner and lower(valid) >= day;
    update partner_territory set valid = daterange(lower(valid), day) where partner_id = partner and valid @> day;
    insert into partner_territory (partner_id, territory_id, valid) values (partner, territory, daterange(day, null));
end
$$;
grant execute on function place_partner to tributary_director;

-- The same; and if the territory is to close, its successor gets the partner on that day.
create or replace function place_partner_and_after(partner uuid, territory uuid, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    since date := day;
    until date;
    place territory;
begin
    -- Null: the partner had no territory yet.
    if day is not null then
        delete from partner_territory where partner_id = partner and lower(valid) >= day;
        update partner_territory set valid = daterange(lower(valid), day) where partner_id = partner and valid @> day;
    end if;
    select * into place from territory where id = place_partner_and_after.territory for share;
    loop
        -- A territory that is closed already is refused, as always.
        until := case when place.closed_on > business_date() then place.closed_on end;
        insert into partner_territory (partner_id, territory_id, valid) values (partner, place.id, daterange(since, until));
        exit when until is null;
        since := until;
        select * into place from territory where id = place.successor_id for share;
    end loop;
end
$$;

-- Puts the partners that would be in the one territory on the day or later into the other one; their later moves to other
-- territories stay as they were decided.
create or replace function place_partners_of(territory uuid, into_territory uuid, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
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
grant execute on function place_partners_of to tributary_director;

-- The territory of a partner on a day, to which its facts of that day belong.
create or replace function territory_of_partner(partner uuid, day date) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (
        select territory_id from partner_territory
        where partner_id = partner and valid @> day and (caller_sees_all() or caller_sees_partner(partner)));
grant execute on function territory_of_partner
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- A partner is in a territory on every day. Checked at the end of the transaction, because a file takes several statements.
create or replace function partner_is_somewhere() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    of_partner uuid := case when tg_op = 'DELETE' then old.partner_id else new.partner_id end;
begin
    if exists (select from partner where id = of_partner) and '{(,)}' is distinct from
            (select range_agg(valid) from partner_territory where partner_id = of_partner) then
        perform refuse('partner_territory', 'partner_is_somewhere', (select code from partner where id = of_partner));
    end if;
    return null;
end
$$;

drop trigger if exists partner_is_somewhere on partner_territory;
create constraint trigger partner_is_somewhere
    after insert or update or delete on partner_territory
    deferrable initially deferred for each row execute function partner_is_somewhere();

create or replace trigger territory_is_open after insert or update on partner_territory
    for each row execute function territory_is_open();
