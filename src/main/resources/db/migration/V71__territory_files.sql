-- Files of territories bring their history along: names by day too, and the day on which one closes.
grant insert, update, delete on territory_name to tributary_director;
drop policy reads on territory_name;
create policy everything on territory_name to tributary_director using (true);
create policy reads on territory_name for select to tributary_finance, tributary_auditor using (true);

-- Whether partners or people would be in it, or divisions covered by it, on the day or later. A file is told of it before
-- territory_closes_empty has the last word.
create function territory_is_occupied(territory uuid, day date) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from partner_territory inside
            where inside.territory_id = territory and inside.valid && daterange(day, null))
        or exists (select from territory_assignment inside
            where inside.territory_id = territory and inside.valid && daterange(day, null))
        or exists (select from territory_division inside
            where inside.territory_id = territory and inside.valid && daterange(day, null));
revoke execute on function territory_is_occupied from public;
grant execute on function territory_is_occupied to tributary_director;

create or replace function territory_closes_empty() returns trigger
    language plpgsql security definer set search_path = public
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
