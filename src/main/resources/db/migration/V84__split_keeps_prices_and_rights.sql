-- A territory that is split has its parts at the prices that they were at, and who had an exclusive right in all of it has it in
-- them: where lists and rights of a part are to change, somebody says so.

-- Has the prices of a list go on in a territory, by a list of its own. The code of that one.
create function spread_price_list(held price_list, place uuid, since date, until date) returns text
    language plpgsql security definer set search_path = public
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
revoke execute on function spread_price_list from public;

-- Has all that hold in the territory on the day or later hold in a part of it too, which is new.
create function share_price_lists(whole uuid, part uuid, day date)
    returns table (list text, territory text, goes_on_as text, goes_on_until date)
    language sql security definer set search_path = public
as $$
    select held.code, place.code, spread_price_list(held, part, greatest(held.valid_from, day), held.valid_to), held.valid_to
    from price_list held join territory place on place.id = held.territory_id
    where held.territory_id = whole and daterange(held.valid_from, held.valid_to) && daterange(day, null)
    order by held.code
$$;
revoke execute on function share_price_lists from public;
grant execute on function share_price_lists to tributary_director;

-- As in V76; a list that goes on elsewhere is spread there.
create or replace function leave_price_lists(leaving uuid, survivor uuid, day date)
    returns table (list text, territory text, goes_on_as text, goes_on_until date)
    language plpgsql security definer set search_path = public
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
