-- Where partners were, who is named for them, and who reports to whom come by files too, which put right what was said before.
grant insert, update, delete on partner_territory to tributary_director;
create policy everything on partner_territory to tributary_director using (true);
grant update (employee_id) on partner_owner to tributary_director;
grant insert, update, delete on reporting_line to tributary_director;
create policy everything on reporting_line to tributary_director using (true);

-- Whoever comes to a territory that is to close is with who takes over from there on.
create function place_partner_and_after(partner uuid, territory uuid, day date) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    since date := day;
    until date;
    place territory;
begin
    -- Without a day: it was nowhere yet.
    if day is not null then
        delete from partner_territory where partner_id = partner and lower(valid) >= day;
        update partner_territory set valid = daterange(lower(valid), day) where partner_id = partner and valid @> day;
    end if;
    select * into place from territory where id = place_partner_and_after.territory for share;
    loop
        -- One that is closed already is refused as ever.
        until := case when place.closed_on > business_date() then place.closed_on end;
        insert into partner_territory (partner_id, territory_id, valid) values (partner, place.id, daterange(since, until));
        exit when until is null;
        since := until;
        select * into place from territory where id = place.successor_id for share;
    end loop;
end
$$;
revoke execute on function place_partner_and_after from public;

create or replace function partner_placed() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if tg_op = 'INSERT' then
        perform place_partner_and_after(new.id, new.territory_id, null);
    elsif not exists (select from partner_territory
            where partner_id = new.id and territory_id = new.territory_id and valid @> business_date()) then
        perform place_partner_and_after(new.id, new.territory_id, business_date());
    end if;
    return null;
end
$$;

-- A partner is somewhere on every day. Told when the transaction is whole, since a file takes several statements.
create function partner_is_somewhere() returns trigger
    language plpgsql security definer set search_path = public
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
create constraint trigger partner_is_somewhere
    after insert or update or delete on partner_territory
    deferrable initially deferred for each row execute function partner_is_somewhere();
