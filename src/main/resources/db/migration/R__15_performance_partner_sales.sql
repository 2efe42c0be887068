select undeclare('partner_sales');
grant select on partner_sales
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create policy reads on partner_sales for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy own on partner_sales for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[])
        or exists (select from partner where partner.id = partner_id));
create policy own_company on partner_sales for select to tributary_partner
    using (partner_id = (select current_partner()));

-- Adds new orders to partner_sales.
create or replace function sales_order_inserted() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    -- Sorted, so that two transactions lock common rows in the same sequence.
    insert into partner_sales as sold (partner_id, territory_id, month, currency, net, orders)
    select partner_id, territory_id, date_trunc('month', order_date)::date, currency, sum(net), count(*)
    from added
    where order_counts(status)
    group by 1, 2, 3, 4
    order by 1, 2, 3
    on conflict (partner_id, territory_id, month)
        do update set net = sold.net + excluded.net, orders = sold.orders + excluded.orders;
    return null;
end
$$;

create or replace trigger sales_order_inserted after insert on sales_order
    referencing new table as added
    for each statement execute function sales_order_inserted();

-- Moves the sales of changed orders. Their credits go with them to another partner or territory.
create or replace function sales_order_updated() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_sales as sold (partner_id, territory_id, month, currency, net, orders)
    select partner_id, territory_id, date_trunc('month', day)::date, currency, sum(net), sum(one)
    from (
        select partner_id, territory_id, order_date as day, currency, net, 1 as one from after where order_counts(status)
        union all
        select partner_id, territory_id, order_date, currency, -net, -1 from before where order_counts(status)
        union all
        select partner_id, territory_id, credited_on, credit.currency, -credit.net, 0
        from after join sales_credit credit on credit.order_id = after.id where order_counts(status)
        union all
        select partner_id, territory_id, credited_on, credit.currency, credit.net, 0
        from before join sales_credit credit on credit.order_id = before.id where order_counts(status)
    ) change
    group by 1, 2, 3, 4
    having sum(net) <> 0 or sum(one) <> 0
    order by 1, 2, 3
    on conflict (partner_id, territory_id, month)
        do update set net = sold.net + excluded.net, orders = sold.orders + excluded.orders;
    return null;
end
$$;

create or replace trigger sales_order_updated after update on sales_order
    referencing old table as before new table as after
    for each statement execute function sales_order_updated();

-- Notifies every replica of changed sales once the transaction is committed: a notice for each month and each territory that may
-- count them, which are those above the partner's territory then and today. For more than a hundred, as after an import, one
-- notice says that anything may have changed.
create or replace function partner_sales_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
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

create or replace trigger partner_sales_added after insert on partner_sales
    referencing new table as changed
    for each statement execute function partner_sales_changed();

create or replace trigger partner_sales_changed after update on partner_sales
    referencing new table as changed
    for each statement execute function partner_sales_changed();

-- Targets, calendar, tree and partners, with which sales are compared, change by imports: rarely, and many rows at a time. One
-- notice says that anything may have changed.
create or replace function sales_compared_anew() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    notify changes, 'sales *';
    return null;
end
$$;

create or replace trigger sales_compared_anew after insert or update or delete on target
    for each statement execute function sales_compared_anew();

create or replace trigger sales_compared_anew after insert or update or delete on calendar_exception
    for each statement execute function sales_compared_anew();

create or replace trigger sales_compared_anew after insert or update or delete on territory_ancestry
    for each statement execute function sales_compared_anew();

create or replace trigger sales_compared_anew after insert or update or delete on territory_assignment
    for each statement execute function sales_compared_anew();

create or replace trigger sales_compared_anew after update of territory_id on partner
    for each statement execute function sales_compared_anew();

create or replace trigger sales_compared_anew after update of name on territory
    for each statement execute function sales_compared_anew();
