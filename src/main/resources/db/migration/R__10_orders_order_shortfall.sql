select undeclare('order_shortfall');
grant select on order_shortfall
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (order_id, reason) on order_shortfall to tributary_director, tributary_field;

-- People who see the order see its shortfall, and people who may deliver it close it short.
create policy everything on order_shortfall to tributary_director using (true);
create policy reads on order_shortfall for select to tributary_finance, tributary_auditor using (true);
create policy with_order on order_shortfall to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on order_shortfall for select to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy managers_write on order_shortfall as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('order_shortfall', 'Order', 'order_id');

-- An order can be closed short if it is confirmed, the customer has some of its goods, and no delivery is open. Net: the rest of
-- each line. Tax: as for returns, so that an order that is credited in full gets all of its tax back.
create or replace function order_falls_short() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    sold sales_order;
    before_net numeric;
    before_tax numeric;
begin
    select * into sold from sales_order where id = new.order_id for no key update;
    if sold.status <> 'CONFIRMED' then
        perform refuse('order_shortfall', 'shortfall_of_confirmed_order', sold.number);
    end if;
    if exists (select from delivery where order_id = new.order_id and status in ('NOTIFIED', 'RELEASED', 'SHIPPED')) then
        perform refuse('order_shortfall', 'shortfall_of_nothing_under_way', sold.number);
    end if;
    if not exists (select from order_line_progress where order_id = new.order_id and delivered > 0) then
        perform refuse('order_shortfall', 'shortfall_after_deliveries', sold.number);
    end if;
    select coalesce(sum(net), 0), coalesce(sum(tax), 0) into before_net, before_tax
    from sales_credit where order_id = new.order_id;
    new.currency := sold.currency;
    new.net := (
        select sum(line.amount - round(progress.delivered * line.unit_price, 4))
        from order_line line
        join order_line_progress progress on progress.order_id = line.order_id and progress.line_no = line.line_no
        where line.order_id = new.order_id);
    new.tax := case when sold.net = 0 then 0
        else round(sold.tax * (before_net + new.net) / sold.net, 4) - before_tax end;
    new.credited_on := business_date();
    return new;
end
$$;

create or replace trigger order_falls_short before insert on order_shortfall
    for each row execute function order_falls_short();

-- An order that is closed short is fulfilled by that, in the same transaction, and nothing more of it is delivered.
create or replace function order_stays_short() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    open text;
begin
    select number into open
    from order_shortfall join sales_order on sales_order.id = order_id
    where order_id = (to_jsonb(new) ->> tg_argv[0])::uuid and status not in ('FULFILLED', 'CLOSED');
    if open is not null then
        perform refuse(tg_table_name, 'order_stays_short', open);
    end if;
    return null;
end
$$;

-- At the end of the transaction, because the shortfall is written before the order's step.
drop trigger if exists order_stays_short on order_shortfall;
create constraint trigger order_stays_short after insert on order_shortfall
    deferrable initially deferred for each row execute function order_stays_short('order_id');

drop trigger if exists order_stays_short on sales_order;
create constraint trigger order_stays_short after update of status on sales_order
    deferrable initially deferred for each row
    when (old.status in ('FULFILLED', 'CLOSED') and new.status not in ('FULFILLED', 'CLOSED'))
    execute function order_stays_short('id');
