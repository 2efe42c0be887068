-- Whose targets a caller sees.

-- The territories whose targets the caller sees: the visible ones, and those that they took over from as of today.
create or replace function territories_of_visible_targets() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return visible_territories() || array(
        select territory_id from heirs_of_closed_territories()
        where heir_id = any (visible_territories()) and valid @> business_date());
grant execute on function territories_of_visible_targets
    to tributary_director, tributary_field, tributary_finance, tributary_auditor;

-- Which territory takes over from a closed one, on which days, for the territories whose targets the caller sees. If it is the
-- parent (is_above), its own target already contains the closed one's, because the targets of children add up to their parent's.
create or replace function territory_heirs()
    returns table (territory_id uuid, heir_id uuid, valid daterange, is_above boolean)
    language sql stable security definer rows 20 set search_path = public, pg_temp
begin atomic
    select heir.territory_id, heir.heir_id, heir.valid, heir.is_above
    from heirs_of_closed_territories() heir
    where caller_sees_all() or heir.territory_id = any ((select territories_of_visible_targets())::uuid[]);
end;
grant execute on function territory_heirs
    to tributary_director, tributary_field, tributary_finance, tributary_auditor;
