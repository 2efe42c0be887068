-- A territory that is split has its parts at the prices that they were at, and who had an exclusive right in all of it has it in
-- them: where lists and rights of a part are to change, somebody says so.

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
