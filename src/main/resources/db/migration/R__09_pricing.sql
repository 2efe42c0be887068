-- Which price lists hold for a partner, and which a caller sees.

-- The lists that hold for a partner on a day, the most specific first: its own, then those of its territory of that day and of
-- the territories above, the nearest first and with the partner's kind before without, then that of its kind, then the general
-- one. It returns keys only, and only for a partner that the caller sees; row security decides who reads the lists. Triggers ask
-- for every partner, for the floors of its orders.
create or replace function price_lists_for(buyer uuid, day date) returns table (list_id uuid, place int)
    language sql stable security definer rows 5 set search_path = public, pg_temp
begin atomic
    select list.id,
           row_number() over (
               order by list.partner_id is null, above.depth nulls last, list.kind is null)::int
    from partner
    join price_list list on list.currency = partner.currency and daterange(list.valid_from, list.valid_to) @> day
        and (list.partner_id is null or list.partner_id = partner.id)
        and (list.kind is null or list.kind = partner.kind)
    left join territory_ancestry above on above.ancestor_id = list.territory_id and above.valid @> day
        and above.territory_id = (
            select place.territory_id from partner_territory place where place.partner_id = partner.id and place.valid @> day)
    where partner.id = buyer and (list.territory_id is null or above.depth is not null)
      and (pg_trigger_depth() > 0 or caller_sees_all() or caller_sees_partner(buyer));
end;
grant execute on function price_lists_for
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The lists that concern the caller: those that hold on some day for a partner that the caller sees. Evaluated once per statement.
create or replace function visible_price_lists() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    with seen as materialized (
        select id, kind, currency from partner
        where id = (select current_partner()) or territory_id = any ((select visible_territories())::uuid[])
            or id = any ((select owned_partners())::uuid[])
    )
    select coalesce(array_agg(list.id), '{}')
    from price_list list
    where exists (
        select from seen
        where seen.currency = list.currency
          and (list.partner_id is null or list.partner_id = seen.id)
          and (list.kind is null or list.kind = seen.kind)
          and (list.territory_id is null or seen.id in (
              select place.partner_id
              from territory_ancestry above
              join partner_territory place on place.territory_id = above.territory_id
              where above.ancestor_id = list.territory_id
                and not isempty(place.valid * above.valid * daterange(list.valid_from, list.valid_to)))))
$$;
grant execute on function visible_price_lists
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
