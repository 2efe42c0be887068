select undeclare('price_list');
grant select on price_list
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on price_list to tributary_director;
grant update (name, valid_from, valid_to, version) on price_list to tributary_director;

create policy everything on price_list to tributary_director using (true);
create policy reads on price_list for select to tributary_finance, tributary_auditor using (true);
create policy concerns on price_list for select to tributary_field, tributary_partner
    using (id = any ((select visible_price_lists())::uuid[]));

select audit('price_list', 'PriceList', 'id');

-- Continues the prices of a list in a territory, in a list of its own. Returns the code of that list.
create or replace function spread_price_list(held price_list, place uuid, since date, until date) returns text
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    free text;
    made uuid;
begin
    select candidate into free
    from (
        select n, concat_ws('-', held.code, (select code from territory where id = place), nullif(n, 1))
        from generate_series(1, 1000) n) candidates (n, candidate)
    where not exists (select from price_list where code = candidate)
    order by n limit 1;
    insert into price_list (code, name, currency, kind, territory_id, valid_from, valid_to)
    values (free, held.name, held.currency, held.kind, place, since, until)
    returning id into made;
    insert into price (list_id, product_id, unit_price, floor_price)
    select made, product_id, unit_price, floor_price from price where list_id = held.id;
    return free;
end
$$;

-- Ends the price lists of a territory that another one takes over from, on that day, so that orders with an earlier date still
-- find them; lists that would begin no earlier are deleted. Their prices continue in the survivor until a list of its own holds
-- for the same audience and currency. Not if the survivor lies above, as when a territory is closed: the prices of a part do not
-- become those of the whole.
create or replace function leave_price_lists(leaving uuid, survivor uuid, day date)
    returns table (list text, territory text, goes_on_as text, goes_on_until date)
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    held price_list;
    since date;
    spreads boolean := not exists (
        select from territory_ancestry above
        where above.territory_id = leaving and above.ancestor_id = survivor and above.valid @> day);
begin
    territory := (select code from territory where id = leaving);
    for held in
        select * from price_list
        where territory_id = leaving and daterange(valid_from, valid_to) && daterange(day, null)
        order by code for update
    loop
        since := greatest(held.valid_from, day);
        list := held.code;
        goes_on_as := null;
        goes_on_until := least(held.valid_to, (
            select min(greatest(other.valid_from, since)) from price_list other
            where other.territory_id = survivor and other.currency = held.currency
              and other.kind is not distinct from held.kind
              and daterange(other.valid_from, other.valid_to) && daterange(since, held.valid_to)));
        if not spreads or since >= coalesce(goes_on_until, 'infinity') then
            goes_on_until := null;
        elsif held.valid_from >= day then
            goes_on_as := held.code;
            update price_list set territory_id = survivor, valid_to = goes_on_until, version = version + 1
            where id = held.id;
        else
            goes_on_as := spread_price_list(held, survivor, day, goes_on_until);
        end if;
        if held.valid_from >= day and goes_on_as is null then
            delete from price where list_id = held.id;
            delete from price_list where id = held.id;
        elsif held.valid_from is null or held.valid_from < day then
            update price_list set valid_to = day, version = version + 1 where id = held.id;
        end if;
        return next;
    end loop;
end
$$;
grant execute on function leave_price_lists to tributary_director;

-- No list is for a territory that is closed by then. Opening a list and closing the territory wait for each other.
create or replace function price_list_in_open_territory() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    closed date;
begin
    select closed_on into closed from territory where id = new.territory_id for share;
    if closed is not null and daterange(new.valid_from, new.valid_to) && daterange(closed, null) then
        raise exception 'new row for relation "price_list" violates check constraint "price_list_in_open_territory"'
            using errcode = 'check_violation', constraint = 'price_list_in_open_territory', detail = new.code;
    end if;
    return null;
end
$$;

create or replace trigger price_list_in_open_territory after insert or update on price_list
    for each row when (new.territory_id is not null) execute function price_list_in_open_territory();

-- Two lists for the same audience and currency that are opened at the same time would each wait for the other at the constraint,
-- and one would fail with a conflict, not with the name of the list in its place. Here they come one after the other.
create or replace function price_lists_in_turn() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtext('price_list'));
    return null;
end
$$;

create or replace trigger price_lists_in_turn before insert on price_list
    for each statement execute function price_lists_in_turn();

-- Copies to a new part of a territory all lists that hold in the territory on the day or later. After a
-- split the parts have the same prices; to change the prices of a part is a decision of its own.
create or replace function share_price_lists(whole uuid, part uuid, day date)
    returns table (list text, territory text, goes_on_as text, goes_on_until date)
    language sql security definer set search_path = public, pg_temp
as $$
    select held.code, place.code, spread_price_list(held, part, greatest(held.valid_from, day), held.valid_to), held.valid_to
    from price_list held join territory place on place.id = held.territory_id
    where held.territory_id = whole and daterange(held.valid_from, held.valid_to) && daterange(day, null)
    order by held.code
$$;
grant execute on function share_price_lists to tributary_director;

-- A price list for a merged partner would hold for nobody.
create or replace trigger partner_not_merged after insert on price_list
    referencing new table as added for each statement execute function partner_not_merged();
