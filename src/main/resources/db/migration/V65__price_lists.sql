-- Price lists: what products cost, for whom and when. A list is for everybody, for a kind of partners, for a territory with
-- all below it, for a kind within a territory, or for one partner.
create table price_list (
    id           uuid primary key default uuidv7(),
    code         text not null unique check (code <> ''),
    name         text not null check (name <> ''),
    currency     char(3) not null check (currency ~ '^[A-Z]{3}$'),
    kind         text check (kind in ('DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER')),
    territory_id uuid references territory,
    partner_id   uuid,
    valid_from   date,
    valid_to     date check (valid_to > valid_from),
    version      int not null default 1,
    constraint price_list_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    check (partner_id is null or num_nonnulls(kind, territory_id) = 0),
    -- For the same whom one list counts on any day, whoever opens another one at the same time. Told at the end of a
    -- statement, since a file may put the end of one list and the beginning of the next in any sequence.
    constraint price_list_one_at_a_time exclude using gist (
        currency with =,
        (coalesce(kind, '')) with =,
        (coalesce(territory_id, '00000000-0000-0000-0000-000000000000')) with =,
        (coalesce(partner_id, '00000000-0000-0000-0000-000000000000')) with =,
        (daterange(valid_from, valid_to)) with &&) deferrable initially immediate
);
comment on column price_list.valid_from is 'Null where it has held as long as anybody knows';
comment on column price_list.valid_to is 'The first day without it; null while no end is agreed';
create index on price_list (territory_id);
create index on price_list (partner_id);

-- Of one unit, without tax, in the list's currency. Nobody but a director sells below the floor.
create table price (
    list_id     uuid not null references price_list,
    product_id  uuid not null references product,
    unit_price  numeric(19, 4) not null check (unit_price >= 0),
    floor_price numeric(19, 4),
    primary key (list_id, product_id),
    constraint price_floor_within_price check (floor_price between 0 and unit_price)
);
create index on price (product_id);

insert into price_list (code, name, currency)
select distinct 'STANDARD-' || currency, 'Standard ' || currency, currency from list_price;
insert into price (list_id, product_id, unit_price)
select price_list.id, product_id, unit_price
from list_price join price_list on price_list.currency = list_price.currency;
drop table list_price;

-- The lists that hold for a partner on a day, the most particular first: its own, then those of its territory of that day
-- and upwards, the nearest first and with its kind before without, then that of its kind, then everybody's. Whoever asks:
-- it tells no more than keys, and row security of the lists decides who may read them.
create function price_lists_for(buyer uuid, day date) returns table (list_id uuid, place int)
    language sql stable security definer rows 5 set search_path = public
begin atomic
    select list.id,
           row_number() over (
               order by list.partner_id is null, above.depth nulls last, list.kind is null)::int
    from partner
    join price_list list on list.currency = partner.currency and daterange(list.valid_from, list.valid_to) @> day
        and (list.partner_id is null or list.partner_id = partner.id)
        and (list.kind is null or list.kind = partner.kind)
    left join territory_ancestry above on above.ancestor_id = list.territory_id and above.valid @> day
        and above.territory_id = territory_of_partner(partner.id, day)
    where partner.id = buyer and (list.territory_id is null or above.depth is not null);
end;
revoke execute on function price_lists_for from public;
grant execute on function price_lists_for
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The lists that concern the caller: those that hold on some day for a partner that they see. Evaluated once per statement.
create function visible_price_lists() returns uuid[]
    language sql stable security definer set search_path = public
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

alter table price_list enable row level security;
alter table price enable row level security;

grant select on price_list
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant select on price to tributary_director, tributary_field, tributary_finance, tributary_auditor;
-- How far down we would go is not for partners to know.
grant select (list_id, product_id, unit_price) on price to tributary_partner;
grant insert on price_list, price to tributary_director;
-- For whom a list is, and in which currency, never changes.
grant update (name, valid_from, valid_to, version) on price_list to tributary_director;
grant update (unit_price, floor_price) on price to tributary_director;

create policy everything on price_list to tributary_director using (true);
create policy reads on price_list for select to tributary_finance, tributary_auditor using (true);
create policy concerns on price_list for select to tributary_field, tributary_partner
    using (id = any ((select visible_price_lists())::uuid[]));

create policy everything on price to tributary_director using (true);
create policy reads on price for select to tributary_finance, tributary_auditor using (true);
create policy concerns on price for select to tributary_field, tributary_partner
    using (list_id = any ((select visible_price_lists())::uuid[]));

-- The floors of these lists' prices of these products, null for all, as far as the caller may read them: none for partners.
-- What reads prices for everybody joins this, since a statement of a partner may not even name the column. With the caller's
-- rights, planned only where they suffice, and asked once a statement, as row security is then.
create function floor_prices(lists uuid[], products uuid[])
    returns table (list_id uuid, product_id uuid, floor_price numeric)
    language plpgsql stable rows 100 set search_path = public set plan_cache_mode = force_custom_plan
as $$
begin
    if has_column_privilege('price', 'floor_price', 'select') then
        return query
            select held.list_id, held.product_id, held.floor_price
            from price held
            where (lists is null or held.list_id = any (lists))
              and (products is null or held.product_id = any (products))
              and held.floor_price is not null;
    end if;
end
$$;

select audit('price_list', 'PriceList', 'id');
select audit('price', 'PriceList', 'list_id');

-- What was agreed with a partner stays with it when it is merged: the survivor goes on with its own prices.
do $$
begin
    execute format(
        'create or replace function stays_with_merged() returns text[] language sql immutable parallel safe return %L::text[]',
        stays_with_merged() || 'price_list'::text);
end
$$;
