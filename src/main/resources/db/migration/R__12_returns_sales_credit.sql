-- The amounts of orders that need not be paid: for returned goods and for the quantity that is never delivered.
create or replace view sales_credit with (security_invoker = true) as
select order_id, credited_on, currency, net, tax, total from sales_return_credit
union all
select order_id, credited_on, currency, net, tax, total from order_shortfall;

grant select on sales_credit
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- A credit reduces sales: in the month in which it is credited, in the territory in which the order was sold.
create or replace function sales_credit_inserted() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_sales as sold (partner_id, territory_id, month, currency, net, orders)
    select partner_id, territory_id, date_trunc('month', credited_on)::date, added.currency, -sum(added.net), 0
    from added join sales_order on sales_order.id = order_id
    where order_counts(status)
    group by 1, 2, 3, 4
    order by 1, 2, 3
    on conflict (partner_id, territory_id, month) do update set net = sold.net + excluded.net;
    -- A credited amount need not be paid.
    perform close_settled_orders(array(select distinct order_id from added));
    return null;
end
$$;

create or replace trigger sales_credit_inserted after insert on sales_return_credit
    referencing new table as added
    for each statement execute function sales_credit_inserted();

create or replace trigger sales_credit_inserted after insert on order_shortfall
    referencing new table as added
    for each statement execute function sales_credit_inserted();
