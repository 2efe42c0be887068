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

-- What becomes of the price lists of a territory that another one takes over from, on the day and later. They end then, so
-- that orders that are dated back find them; those that would begin no earlier are taken away. Their prices go on in the
-- survivor until a list of its own counts for the same whom. Not where the survivor lies above, as it does when a territory is
-- closed: prices of a part do not become those of the whole.
create function leave_price_lists(leaving uuid, survivor uuid, day date)
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
revoke execute on function leave_price_lists from public;
grant execute on function leave_price_lists to tributary_director;

delete from price using price_list list, territory
where list.id = price.list_id and territory.id = list.territory_id and list.valid_from >= territory.closed_on;
delete from price_list using territory
where territory.id = price_list.territory_id and price_list.valid_from >= territory.closed_on;
update price_list set valid_to = territory.closed_on, version = price_list.version + 1
from territory
where territory.id = price_list.territory_id
  and daterange(price_list.valid_from, price_list.valid_to) && daterange(territory.closed_on, null)
  and territory.closed_on is not null;

-- No list is for a territory that is closed by then: whoever prices one and whoever closes it wait for each other.
create function price_list_in_open_territory() returns trigger
    language plpgsql security definer set search_path = public
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
create trigger price_list_in_open_territory after insert or update on price_list
    for each row when (new.territory_id is not null) execute function price_list_in_open_territory();
