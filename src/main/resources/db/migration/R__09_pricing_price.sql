select undeclare('price');
grant select on price to tributary_director, tributary_field, tributary_finance, tributary_auditor;
grant insert, delete on price to tributary_director;
grant select (list_id, product_id, unit_price) on price to tributary_partner;
grant update (unit_price, floor_price) on price to tributary_director;

create policy everything on price to tributary_director using (true);
create policy reads on price for select to tributary_finance, tributary_auditor using (true);
create policy concerns on price for select to tributary_field, tributary_partner
    using (list_id = any ((select visible_price_lists())::uuid[]));

select audit('price', 'PriceList', 'list_id');

-- The floors of these lists' prices of these products, null for all products, as far as the caller may read them: none for
-- partners. A statement that reads prices for everybody joins this, because a partner's statement may not even name the column.
-- It has its caller's rights, and PostgreSQL evaluates it once per statement.
create or replace function floor_prices(lists uuid[], products uuid[])
    returns table (list_id uuid, product_id uuid, floor_price numeric)
    language plpgsql stable rows 100 set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
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
grant execute on function floor_prices
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
