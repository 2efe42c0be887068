select undeclare('sales_return_credit');
grant select on sales_return_credit
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (return_id, order_id) on sales_return_credit to tributary_director, tributary_finance;

create policy everything on sales_return_credit to tributary_director using (true);
create policy reads on sales_return_credit for select to tributary_auditor using (true);
create policy credits on sales_return_credit to tributary_finance using (true);
create policy with_order on sales_return_credit for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));

select audit('sales_return_credit', 'Return', 'return_id');

-- Net: the received quantity at the prices of the order's lines. Tax: the share of the order's tax for everything that has come
-- back by now, less the tax that was credited before. So an order that comes back in parts gets all of its tax back.
create or replace function return_is_credited() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    sold sales_order;
    before_net numeric;
    before_tax numeric;
begin
    select * into sold from sales_order where id = new.order_id for no key update;
    select coalesce(sum(net), 0), coalesce(sum(tax), 0) into before_net, before_tax
    from sales_credit where order_id = new.order_id;
    new.currency := sold.currency;
    new.net := (
        select sum(round(part.received * line.unit_price, 4))
        from sales_return_line part
        join order_line line on line.order_id = part.order_id and line.line_no = part.line_no
        where part.return_id = new.return_id);
    new.tax := case when sold.net = 0 then 0
        else round(sold.tax * (before_net + new.net) / sold.net, 4) - before_tax end;
    new.credited_on := business_date();
    return new;
end
$$;

create or replace trigger return_is_credited before insert on sales_return_credit
    for each row execute function return_is_credited();

-- The database writes RETURN_CREDITED into the time line before it closes the order, which must come after it. Not for rows that
-- the owner loads, whose time line it loads too.
create or replace function return_credit_is_told() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into order_event (order_id, kind, details)
    select new.order_id, 'RETURN_CREDITED',
           jsonb_build_array(jsonb_build_object('field', 'return', 'before', null, 'after', number))
    from sales_return where id = new.return_id;
    return null;
end
$$;

create or replace trigger return_credit_is_told after insert on sales_return_credit
    for each row when (caller_subject() is not null) execute function return_credit_is_told();

create or replace trigger return_is_at_step after insert on sales_return_credit
    for each row execute function return_is_at_step('RECEIVED');
