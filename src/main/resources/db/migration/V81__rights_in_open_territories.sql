-- An exclusive right is of the territory that it was agreed on for. It neither ends nor grows unseen where that one is merged or
-- closed: somebody ends the right first.
update exclusive_right
set valid_to = territory.closed_on, end_reason = coalesce(end_reason, '区域已关闭'), version = exclusive_right.version + 1
from territory
where territory.id = exclusive_right.territory_id and valid_from < closed_on
  and daterange(valid_from, valid_to) && daterange(closed_on, null) and closed_on is not null;
delete from exclusive_right using territory where territory.id = territory_id and valid_from >= closed_on;

-- Rights keep a territory from closing, and so do price lists, as whatever else is in it does.
create or replace function territory_is_occupied(territory uuid, day date) returns boolean
    language sql stable security definer set search_path = public
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

-- As of price lists: whoever grants one and whoever closes the territory wait for each other.
create function exclusive_right_in_open_territory() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    closed date;
begin
    select closed_on into closed from territory where id = new.territory_id for share;
    if closed is not null and daterange(new.valid_from, new.valid_to) && daterange(closed, null) then
        perform refuse('exclusive_right', 'exclusive_right_in_open_territory', new.id::text);
    end if;
    return null;
end
$$;
create trigger exclusive_right_in_open_territory after insert or update on exclusive_right
    for each row execute function exclusive_right_in_open_territory();
