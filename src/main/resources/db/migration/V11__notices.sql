-- Tells every replica what sold differently, once the transaction is committed: a notice for each month and each territory
-- that may count it, which are those above the partner's territory then and today. Beyond a hundred of them, as after an
-- import, one notice says that anything may have changed.
create function partner_sales_changed() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    notices text[];
begin
    select array_agg(distinct above.ancestor_id || to_char(changed.month, ' YYYY-MM')) into notices
    from changed
    join partner on partner.id = changed.partner_id
    join territory_ancestry above on above.territory_id = any (array[changed.territory_id, partner.territory_id]);
    if cardinality(notices) > 100 then
        notify changes, 'sales *';
    else
        perform pg_notify('changes', 'sales ' || notice) from unnest(notices) notice;
    end if;
    return null;
end
$$;
create trigger partner_sales_added after insert on partner_sales
    referencing new table as changed
    for each statement execute function partner_sales_changed();
create trigger partner_sales_changed after update on partner_sales
    referencing new table as changed
    for each statement execute function partner_sales_changed();

-- What is compared with sales, and how they are counted, changes by imports: rarely, and much of it at once.
create function sales_compared_anew() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    notify changes, 'sales *';
    return null;
end
$$;
create trigger sales_compared_anew after insert or update or delete on target
    for each statement execute function sales_compared_anew();
create trigger sales_compared_anew after insert or update or delete on calendar_exception
    for each statement execute function sales_compared_anew();
create trigger sales_compared_anew after insert or update or delete on territory_ancestry
    for each statement execute function sales_compared_anew();
create trigger sales_compared_anew after insert or update or delete on territory_assignment
    for each statement execute function sales_compared_anew();
create trigger sales_compared_anew after update of territory_id on partner
    for each statement execute function sales_compared_anew();
create trigger sales_compared_anew after update of name on territory
    for each statement execute function sales_compared_anew();
