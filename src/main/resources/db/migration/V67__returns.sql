-- Returns (退货): asked for by the partner or by us, authorised by somebody else, received, and credited. Never more comes back
-- than was delivered.

create sequence sales_return_number;

create table sales_return (
    id            uuid primary key default uuidv7(),
    number        text not null unique check (number <> ''),
    order_id      uuid not null references sales_order,
    status        text not null default 'REQUESTED'
        check (status in ('REQUESTED', 'AUTHORISED', 'RECEIVED', 'CREDITED', 'REJECTED', 'WITHDRAWN')),
    cause         text not null check (cause in ('DAMAGED', 'DEFECTIVE', 'WRONG_GOODS', 'NOT_ORDERED', 'UNSOLD', 'OTHER')),
    explanation   text check (explanation <> ''),
    requested_on  date not null default business_date(),
    requested_by  text not null default caller_subject(),
    authorised_by text,
    received_on   date check (received_on >= requested_on),
    version       int not null default 1,
    unique (id, order_id),
    constraint return_authorised_by_another check (authorised_by <> requested_by),
    check ((received_on is not null) = (status in ('RECEIVED', 'CREDITED')))
);
comment on column sales_return.requested_by is 'The sub of the token';
create index on sales_return (order_id);
create index on sales_return (requested_on desc, id desc);

-- How much of each line of the order. What is authorised and what is received are told once, each no more than the one before.
create table sales_return_line (
    return_id  uuid not null,
    order_id   uuid not null,
    line_no    int not null,
    requested  numeric(19, 4) not null check (requested > 0),
    authorised numeric(19, 4) check (authorised between 0 and requested),
    received   numeric(19, 4) check (received between 0 and authorised),
    primary key (return_id, line_no),
    constraint return_line_of_own_order foreign key (return_id, order_id) references sales_return (id, order_id),
    constraint return_line_of_order_line foreign key (order_id, line_no) references order_line (order_id, line_no),
    check (received is null or authorised is not null)
);
create index on sales_return_line (order_id, line_no);

-- What the partner need not pay for what came back. Append-only; the amounts are worked out here and by nobody else.
create table sales_return_credit (
    return_id   uuid primary key,
    order_id    uuid not null,
    credited_on date not null default business_date(),
    currency    char(3) not null,
    net         numeric(19, 4) not null check (net >= 0),
    tax         numeric(19, 4) not null check (tax >= 0),
    total       numeric(19, 4) not null generated always as (net + tax) stored,
    credited_by text not null default caller_subject(),
    credited_at timestamptz not null default clock_timestamp(),
    foreign key (return_id, order_id) references sales_return (id, order_id)
);
create index on sales_return_credit (order_id);

-- As before; and of what was delivered, what came back and what is asked for or on its way back.
create or replace view order_line_progress with (security_invoker = true) as
select line.order_id, line.line_no, line.quantity as ordered,
       coalesce(sum(counted.quantity), 0) as notified,
       coalesce(sum(counted.quantity) filter (where counted.status <> 'NOTIFIED'), 0) as released,
       coalesce(sum(counted.quantity) filter (where counted.status in ('SHIPPED', 'DELIVERED')), 0) as shipped,
       coalesce(sum(counted.quantity) filter (where counted.status = 'DELIVERED'), 0) as delivered,
       coalesce((
           select sum(part.received) from sales_return_line part join sales_return back on back.id = part.return_id
           where part.order_id = line.order_id and part.line_no = line.line_no
             and back.status in ('RECEIVED', 'CREDITED')), 0) as returned,
       coalesce((
           select sum(coalesce(part.authorised, part.requested))
           from sales_return_line part join sales_return back on back.id = part.return_id
           where part.order_id = line.order_id and part.line_no = line.line_no
             and back.status in ('REQUESTED', 'AUTHORISED')), 0) as coming_back
from order_line line
left join (
    select part.order_id, part.line_no, delivery.status,
           case delivery.status when 'DELIVERED' then part.received else part.quantity end as quantity
    from delivery_line part
    join delivery on delivery.id = part.delivery_id
    where delivery.status <> 'CANCELLED'
) counted on counted.order_id = line.order_id and counted.line_no = line.line_no
group by line.order_id, line.line_no;

-- Never more than was delivered. The lock on the order makes two returns wait for each other.
create function return_within_delivered() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    select min(sold.number || ' ' || progress.line_no) into over
    from order_line_progress progress join sales_order sold on sold.id = progress.order_id
    where progress.order_id = any (array(select order_id from added))
      and progress.returned + progress.coming_back > progress.delivered;
    if over is not null then
        perform refuse('sales_return_line', 'return_within_delivered', over);
    end if;
    return null;
end
$$;
create trigger return_within_delivered after insert on sales_return_line
    referencing new table as added
    for each statement execute function return_within_delivered();

-- A return begins at its beginning, asked for by whoever enters it.
create function return_begins() returns trigger
    language plpgsql
as $$
begin
    if new.status <> 'REQUESTED' or new.authorised_by is not null then
        perform refuse('sales_return', 'return_step', new.number);
    end if;
    new.requested_by := caller_subject();
    return new;
end
$$;
create trigger return_begins before insert on sales_return
    for each row when (caller_subject() is not null) execute function return_begins();

-- Who authorises is who asks for it now.
create function return_authorised() returns trigger
    language plpgsql
as $$
begin
    new.authorised_by := caller_subject();
    return new;
end
$$;
create trigger return_authorised before update of status on sales_return
    for each row when (new.status = 'AUTHORISED' and caller_subject() is not null) execute function return_authorised();

-- From where a return may go where, and what must be there first.
create function return_step() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if (old.status, new.status) not in (('REQUESTED', 'AUTHORISED'), ('REQUESTED', 'REJECTED'), ('REQUESTED', 'WITHDRAWN'),
            ('AUTHORISED', 'RECEIVED'), ('AUTHORISED', 'REJECTED'), ('AUTHORISED', 'WITHDRAWN'), ('RECEIVED', 'CREDITED')) then
        perform refuse('sales_return', 'return_step', new.number);
    end if;
    perform from sales_order where id = new.order_id for no key update;
    if new.status = 'AUTHORISED' and (new.authorised_by is null or not coalesce((
            select bool_and(authorised is not null) and sum(authorised) > 0
            from sales_return_line where return_id = new.id), false)) then
        perform refuse('sales_return', 'return_lines_authorised', new.number);
    end if;
    if new.status = 'RECEIVED' and not coalesce((
            select bool_and(received is not null) and sum(received) > 0
            from sales_return_line where return_id = new.id), false) then
        perform refuse('sales_return', 'return_lines_received', new.number);
    end if;
    if new.status = 'CREDITED' and not exists (select from sales_return_credit where return_id = new.id) then
        perform refuse('sales_return', 'return_has_credit', new.number);
    end if;
    return null;
end
$$;
create trigger return_step after update of status on sales_return
    for each row when (old.status <> new.status) execute function return_step();

-- What is written about a return is written while it is at that step. The argument is the status.
create function return_is_at_step() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform from sales_return where id = new.return_id for share;
    if not exists (select from sales_return where id = new.return_id and status = any (tg_argv)) then
        perform refuse(tg_table_name, 'return_is_at_step', new.return_id::text);
    end if;
    return null;
end
$$;
create trigger return_is_at_step after insert on sales_return_line
    for each row execute function return_is_at_step('REQUESTED');
create trigger return_line_is_authorised after update on sales_return_line
    for each row when (old.authorised is distinct from new.authorised) execute function return_is_at_step('REQUESTED');
create trigger return_line_is_received after update on sales_return_line
    for each row when (old.received is distinct from new.received) execute function return_is_at_step('AUTHORISED');
create trigger return_is_at_step after insert on sales_return_credit
    for each row execute function return_is_at_step('RECEIVED');

-- Net: what was received at the prices of the order's lines. Tax: the part of the order's tax that belongs to all that has come
-- back by now, less what was credited of it before, so that an order that comes back in parts gets all of its tax back.
create function return_is_credited() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    sold sales_order;
    before_net numeric;
    before_tax numeric;
begin
    select * into sold from sales_order where id = new.order_id for no key update;
    select coalesce(sum(net), 0), coalesce(sum(tax), 0) into before_net, before_tax
    from sales_return_credit where order_id = new.order_id;
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
create trigger return_is_credited before insert on sales_return_credit
    for each row execute function return_is_credited();

-- A credit is no sale any more: it is taken from what was sold, in the month in which it is credited, where the order was sold.
create function return_credit_inserted() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into partner_sales as sold (partner_id, territory_id, month, currency, net, orders)
    select partner_id, territory_id, date_trunc('month', credited_on)::date, added.currency, -sum(added.net), 0
    from added join sales_order on sales_order.id = order_id
    where order_counts(status)
    group by 1, 2, 3, 4
    order by 1, 2, 3
    on conflict (partner_id, territory_id, month) do update set net = sold.net + excluded.net;
    -- What is credited need not be paid.
    perform close_settled_orders(array(select distinct order_id from added));
    return null;
end
$$;
create trigger return_credit_inserted after insert on sales_return_credit
    referencing new table as added
    for each statement execute function return_credit_inserted();

-- As before; the credits go with their order wherever it goes.
create or replace function sales_order_updated() returns trigger
    language plpgsql security definer set search_path = public
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
        from after join sales_return_credit credit on credit.order_id = after.id where order_counts(status)
        union all
        select partner_id, territory_id, credited_on, credit.currency, credit.net, 0
        from before join sales_return_credit credit on credit.order_id = before.id where order_counts(status)
    ) change
    group by 1, 2, 3, 4
    having sum(net) <> 0 or sum(one) <> 0
    order by 1, 2, 3
    on conflict (partner_id, territory_id, month)
        do update set net = sold.net + excluded.net, orders = sold.orders + excluded.orders;
    return null;
end
$$;
create or replace view partner_sales_from_orders as
select partner_id, territory_id, date_trunc('month', day)::date as month, currency,
       sum(net)::numeric(19, 4) as net, sum(one)::int as orders
from (
    select partner_id, territory_id, order_date as day, currency, net, 1 as one
    from sales_order where order_counts(status)
    union all
    select partner_id, territory_id, credited_on, credit.currency, -credit.net, 0
    from sales_return_credit credit join sales_order on sales_order.id = order_id where order_counts(status)
) fact
group by 1, 2, 3, 4;

-- Exposure, as before less what is credited. What an order is credited after it was paid for makes room for others.
create or replace view partner_exposure with (security_invoker = true) as
select partner.id as partner_id,
       coalesce((select sum(total) from sales_order sold
                 where sold.partner_id = partner.id and order_confirmed(sold.status)), 0)
       - coalesce((select sum(credit.total)
                   from sales_return_credit credit join sales_order sold on sold.id = credit.order_id
                   where sold.partner_id = partner.id), 0)
       - coalesce((select sum(amount) from receipt where receipt.partner_id = partner.id), 0)
       + coalesce((select sum(allocation.amount)
                   from allocation join sales_order sold on sold.id = allocation.order_id
                   where allocation.partner_id = partner.id and not order_confirmed(sold.status)), 0) as exposure
from partner;

-- As before; nothing is allocated to what is credited.
create or replace function allocation_within_limits() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    perform from receipt where id in (select receipt_id from added) order by id for no key update;

    select min(number) into over from sales_order o
    where o.id in (select order_id from added)
      and (not order_counts(o.status)
        or o.total - coalesce((select sum(total) from sales_return_credit where order_id = o.id), 0)
            < (select sum(amount) from allocation a where a.order_id = o.id));
    if over is not null then
        perform refuse('allocation', 'allocation_within_order', over);
    end if;

    select min(number) into over from receipt r
    where r.id in (select receipt_id from added)
      and r.amount < (select sum(amount) from allocation a where a.receipt_id = r.id);
    if over is not null then
        perform refuse('allocation', 'allocation_within_receipt', over);
    end if;
    return null;
end
$$;
create or replace function close_settled_orders(candidates uuid[]) returns void
    language sql security definer set search_path = public
as $$
    with closed as (
        update sales_order set status = 'CLOSED', version = version + 1
        where id = any (candidates) and status = 'FULFILLED'
          and total <= (select coalesce(sum(amount), 0) from allocation where order_id = sales_order.id)
              + (select coalesce(sum(credit.total), 0) from sales_return_credit credit where order_id = sales_order.id)
        returning id
    )
    insert into order_event (order_id, kind) select id, 'CLOSED' from closed order by id;
$$;

-- As before; what came back does not count for a rebate.
create or replace function contract_volume(of_contract uuid, day date) returns numeric
    language sql stable security definer set search_path = public
begin atomic
    select coalesce(sum(sales_order.net - coalesce((
               select sum(credit.net) from sales_return_credit credit
               where credit.order_id = sales_order.id and credit.credited_on <= day), 0)), 0)
    from contract
    join sales_order on sales_order.partner_id = contract.partner_id and order_confirmed(sales_order.status)
        and sales_order.order_date >= contract.valid_from
        and sales_order.order_date < least(contract.valid_to, day + 1)
    where contract.id = of_contract;
end;

alter table order_event drop constraint order_event_kind_check;
alter table order_event add constraint order_event_kind_check check (kind in
    ('IMPORTED', 'PLACED', 'CHANGED', 'HELD', 'RELEASED', 'CONFIRMED', 'CANCELLED', 'DELIVERY_NOTIFIED', 'GATE_PASSED',
     'DELIVERY_RELEASED', 'DELIVERY_PACKED', 'DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'DELIVERY_SHIPPED', 'DELIVERED',
     'DELIVERY_CANCELLED', 'FREIGHT_SETTLED', 'FULFILLED', 'CLOSED', 'RETURN_REQUESTED', 'RETURN_AUTHORISED',
     'RETURN_REJECTED', 'RETURN_WITHDRAWN', 'RETURN_RECEIVED', 'RETURN_CREDITED'));

alter table sales_return enable row level security;
alter table sales_return_line enable row level security;
alter table sales_return_credit enable row level security;

grant usage on sequence sales_return_number to tributary_director, tributary_field, tributary_partner;
grant select on sales_return, sales_return_line, sales_return_credit
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, number, order_id, status, cause, explanation, version) on sales_return
    to tributary_director, tributary_field, tributary_partner;
grant insert (return_id, order_id, line_no, requested) on sales_return_line
    to tributary_director, tributary_field, tributary_partner;
grant update (status, version, received_on) on sales_return to tributary_director, tributary_field;
grant update (status, version) on sales_return to tributary_finance, tributary_partner;
grant update (authorised, received) on sales_return_line to tributary_director, tributary_field;
grant insert (return_id, order_id) on sales_return_credit to tributary_director, tributary_finance;

-- Whoever sees the order sees what comes back of it.
create policy everything on sales_return to tributary_director using (true);
create policy reads on sales_return for select to tributary_finance, tributary_auditor using (true);
create policy credits on sales_return for update to tributary_finance using (true) with check (status = 'CREDITED');
create policy with_order on sales_return to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on sales_return for select to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company_asks on sales_return for insert to tributary_partner
    with check (exists (select from sales_order where sales_order.id = order_id));
create policy own_company_withdraws on sales_return for update to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id))
    with check (status = 'WITHDRAWN');

create policy everything on sales_return_line to tributary_director using (true);
create policy reads on sales_return_line for select to tributary_finance, tributary_auditor using (true);
create policy with_return on sales_return_line to tributary_field
    using (exists (select from sales_return where sales_return.id = return_id));
create policy own_company on sales_return_line for select to tributary_partner
    using (exists (select from sales_return where sales_return.id = return_id));
create policy own_company_asks on sales_return_line for insert to tributary_partner
    with check (exists (select from sales_return where sales_return.id = return_id));

create policy everything on sales_return_credit to tributary_director using (true);
create policy reads on sales_return_credit for select to tributary_auditor using (true);
create policy credits on sales_return_credit to tributary_finance using (true);
create policy with_order on sales_return_credit for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));

select audit('sales_return', 'Return', 'id');
select audit('sales_return_line', 'Return', 'return_id');
select audit('sales_return_credit', 'Return', 'return_id');
