-- Deliveries: from the delivery notice (发货通知单) through both gates, the packing list (发货清单), the check of what was picked
-- (错发漏发) and the carrier's agreement (承运协议) to the customer's signature (客户签字) and the settlement of the freight (运费结算).

create sequence delivery_number;

create table delivery (
    id          uuid primary key default uuidv7(),
    number      text not null unique check (number <> ''),
    order_id    uuid not null references sales_order,
    status      text not null default 'NOTIFIED'
        check (status in ('NOTIFIED', 'RELEASED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
    planned_on  date not null,
    carrier     text check (carrier <> ''),
    shipped_on  date,
    expected_on date check (expected_on >= shipped_on),
    version     int not null default 1,
    unique (id, order_id),
    check (num_nulls(carrier, shipped_on, expected_on) = case when status in ('SHIPPED', 'DELIVERED') then 0 else 3 end)
);
comment on column delivery.planned_on is 'When its goods are to leave';
comment on column delivery.expected_on is 'When they are to arrive';
create index on delivery (order_id);
create index on delivery (planned_on desc, id desc);

-- What of each line of the order it brings. All of it leaves or nothing; of what has left, received is what the customer took.
create table delivery_line (
    delivery_id uuid not null,
    order_id    uuid not null,
    line_no     int not null,
    quantity    numeric(19, 4) not null check (quantity > 0),
    received    numeric(19, 4) check (received between 0 and quantity),
    primary key (delivery_id, line_no),
    constraint delivery_line_of_own_order foreign key (delivery_id, order_id) references delivery (id, order_id),
    constraint delivery_line_of_order_line foreign key (order_id, line_no) references order_line (order_id, line_no)
);
create index on delivery_line (order_id, line_no);

-- Production says that the goods are made (完工), quality assurance that they are good (检验合格): each once.
create table delivery_gate (
    delivery_id uuid not null references delivery,
    gate        text not null check (gate in ('PRODUCTION_COMPLETE', 'QUALITY_PASSED')),
    employee_id uuid references employee default caller_employee(),
    passed_at   timestamptz not null default clock_timestamp(),
    primary key (delivery_id, gate)
);
create index on delivery_gate (employee_id);

create table carton (
    delivery_id uuid not null references delivery,
    number      int not null check (number > 0),
    weight      numeric(10, 4) not null check (weight > 0),
    packed_at   timestamptz not null default clock_timestamp(),
    primary key (delivery_id, number)
);
comment on column carton.weight is 'Gross, in kilograms';

create table carton_content (
    delivery_id uuid not null,
    carton      int not null,
    line_no     int not null,
    quantity    numeric(19, 4) not null check (quantity > 0),
    primary key (delivery_id, carton, line_no),
    foreign key (delivery_id, carton) references carton (delivery_id, number),
    foreign key (delivery_id, line_no) references delivery_line (delivery_id, line_no)
);
create index on carton_content (delivery_id, line_no);

-- Somebody counts what was picked against the packing list. A delivery may be checked again: what was counted last counts, if
-- it was not packed anew since.
create table pick_check (
    id          uuid primary key default uuidv7(),
    delivery_id uuid not null references delivery,
    employee_id uuid references employee default caller_employee(),
    checked_at  timestamptz not null default clock_timestamp()
);
create index on pick_check (delivery_id, id desc);
create index on pick_check (employee_id);

create table pick_count (
    check_id    uuid not null references pick_check,
    position    int not null check (position > 0),
    product_id  uuid not null references product,
    line_no     int,
    expected    numeric(19, 4) not null check (expected >= 0),
    counted     numeric(19, 4) not null check (counted >= 0),
    deviation   text generated always as (case
        when line_no is null then 'WRONG_ITEM'
        when counted < expected then 'MISSING'
        when counted > expected then 'SURPLUS' end) stored,
    resolution  text check (resolution <> ''),
    resolved_by uuid references employee,
    resolved_at timestamptz,
    primary key (check_id, position),
    check ((line_no is null) = (expected = 0)),
    check (num_nulls(resolution, resolved_at) in (0, 2))
);
comment on column pick_count.line_no is 'The line of the order that it is counted for; null for goods that do not belong there';
comment on column pick_count.resolution is 'What was done about the deviation';
create index on pick_count (product_id);
create index on pick_count (resolved_by);

-- The last check of a delivery as it is packed now; null if there is none.
create function current_pick_check(delivery uuid) returns uuid
    language sql stable
    return (
        select id from pick_check
        where delivery_id = delivery
          and checked_at > (select max(packed_at) from carton where carton.delivery_id = delivery)
        order by id desc
        limit 1);

-- What was agreed with the carrier. Ours to know, not the partner's.
create table carrier_agreement (
    delivery_id uuid primary key references delivery,
    number      text not null check (number <> ''),
    freight     numeric(19, 4) not null check (freight >= 0),
    currency    char(3) not null check (currency ~ '^[A-Z]{3}$'),
    unique (delivery_id, currency)
);

create table proof_of_delivery (
    delivery_id uuid primary key references delivery,
    signed_by   text not null check (signed_by <> ''),
    signed_on   date not null,
    remarks     text check (remarks <> ''),
    employee_id uuid references employee default caller_employee(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index on proof_of_delivery (employee_id);

-- Once a delivery, in the currency that was agreed.
create table freight_settlement (
    id          uuid primary key default uuidv7(),
    delivery_id uuid not null,
    amount      numeric(19, 4) not null check (amount >= 0),
    currency    char(3) not null,
    reason      text check (reason <> ''),
    employee_id uuid references employee default caller_employee(),
    settled_at  timestamptz not null default clock_timestamp(),
    constraint freight_settled_once unique (delivery_id),
    constraint freight_as_agreed foreign key (delivery_id, currency) references carrier_agreement (delivery_id, currency)
);
comment on column freight_settlement.reason is 'Why it is not what was agreed';
create index on freight_settlement (employee_id);

-- How far each line of an order has come. Of a delivery that is under way all counts, of one that was signed for what the
-- customer took: what was refused came back and may leave again. So delivered ≤ shipped ≤ released ≤ notified by what the
-- columns are, and notified ≤ ordered by delivery_within_order.
create view order_line_progress with (security_invoker = true) as
select line.order_id, line.line_no, line.quantity as ordered,
       coalesce(sum(counted.quantity), 0) as notified,
       coalesce(sum(counted.quantity) filter (where counted.status <> 'NOTIFIED'), 0) as released,
       coalesce(sum(counted.quantity) filter (where counted.status in ('SHIPPED', 'DELIVERED')), 0) as shipped,
       coalesce(sum(counted.quantity) filter (where counted.status = 'DELIVERED'), 0) as delivered
from order_line line
left join (
    select part.order_id, part.line_no, delivery.status,
           case delivery.status when 'DELIVERED' then part.received else part.quantity end as quantity
    from delivery_line part
    join delivery on delivery.id = part.delivery_id
    where delivery.status <> 'CANCELLED'
) counted on counted.order_id = line.order_id and counted.line_no = line.line_no
group by line.order_id, line.line_no;

-- The messages of all these read as PostgreSQL's own, since clients find the constraint by them.
create function refuse(relation text, broken text, told text) returns void
    language plpgsql
as $$
begin
    raise exception 'new row for relation "%" violates check constraint "%"', relation, broken
        using errcode = 'check_violation', constraint = broken, detail = told;
end
$$;

-- Only of a confirmed order, and never more than is ordered. The lock on the order makes two deliveries, and a delivery and
-- the order's cancellation, wait for each other.
create function delivery_within_order() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    select min(number) into over from sales_order
    where id in (select order_id from added) and status <> 'CONFIRMED';
    if over is not null then
        perform refuse('delivery_line', 'delivery_of_confirmed_order', over);
    end if;
    select min(sold.number || ' ' || progress.line_no) into over
    from order_line_progress progress join sales_order sold on sold.id = progress.order_id
    where progress.order_id = any (array(select order_id from added)) and progress.notified > progress.ordered;
    if over is not null then
        perform refuse('delivery_line', 'delivery_within_order', over);
    end if;
    return null;
end
$$;
create trigger delivery_within_order after insert on delivery_line
    referencing new table as added
    for each statement execute function delivery_within_order();

-- The other side of it: what a delivery brings stays ordered.
create function order_line_keeps_deliveries() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform from sales_order where id = new.order_id for no key update;
    if exists (
        select from order_line_progress progress
        where progress.order_id = new.order_id and progress.line_no = new.line_no
          and (progress.notified > progress.ordered or new.product_id <> old.product_id and progress.notified > 0)) then
        perform refuse('order_line', 'delivery_within_order', new.line_no::text);
    end if;
    return null;
end
$$;
create trigger order_line_keeps_deliveries after update of quantity, product_id on order_line
    for each row execute function order_line_keeps_deliveries();

-- An order that has deliveries stays confirmed or goes further.
create function order_keeps_deliveries() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if exists (select from delivery where order_id = new.id and status <> 'CANCELLED') then
        perform refuse('sales_order', 'order_keeps_deliveries', new.number);
    end if;
    return null;
end
$$;
create trigger order_keeps_deliveries after update of status on sales_order
    for each row when (order_confirmed(old.status) and not order_confirmed(new.status))
    execute function order_keeps_deliveries();

-- From where a delivery may go where, and what must be there first.
create function delivery_step() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if (old.status, new.status) not in (('NOTIFIED', 'RELEASED'), ('NOTIFIED', 'CANCELLED'), ('RELEASED', 'CANCELLED'),
            ('RELEASED', 'SHIPPED'), ('SHIPPED', 'DELIVERED')) then
        perform refuse('delivery', 'delivery_step', new.number);
    end if;
    -- The order's deliveries change one after another, and never beside what is written about them.
    perform from sales_order where id = new.order_id for no key update;
    if new.status = 'RELEASED' and (select count(*) from delivery_gate where delivery_id = new.id) < 2 then
        perform refuse('delivery', 'delivery_gates_passed', new.number);
    end if;
    if new.status = 'SHIPPED' then
        if exists (
            select from delivery_line line
            where line.delivery_id = new.id and line.quantity is distinct from (
                select sum(content.quantity) from carton_content content
                where content.delivery_id = new.id and content.line_no = line.line_no)) then
            perform refuse('delivery', 'delivery_packed', new.number);
        end if;
        if current_pick_check(new.id) is null or exists (
                select from pick_count
                where check_id = current_pick_check(new.id) and deviation is not null and resolution is null) then
            perform refuse('delivery', 'delivery_checked', new.number);
        end if;
        if not exists (select from carrier_agreement where delivery_id = new.id) then
            perform refuse('delivery', 'delivery_agreed', new.number);
        end if;
    end if;
    if new.status = 'DELIVERED' and (not exists (select from proof_of_delivery where delivery_id = new.id)
            or exists (select from delivery_line where delivery_id = new.id and received is null)) then
        perform refuse('delivery', 'delivery_proven', new.number);
    end if;
    return null;
end
$$;
create trigger delivery_step after update of status on delivery
    for each row when (old.status <> new.status) execute function delivery_step();

-- A delivery begins at its beginning, whoever makes it.
create function delivery_begins() returns trigger
    language plpgsql
as $$
begin
    perform refuse('delivery', 'delivery_step', new.number);
    return null;
end
$$;
create trigger delivery_begins after insert on delivery
    for each row when (new.status <> 'NOTIFIED') execute function delivery_begins();

-- What is written about a delivery is written while it is at that step: gates before it is released, cartons and checks
-- between that and shipping, what was received and the signature until it is delivered. The argument is the status.
create function delivery_is_at_step() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    written constant jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    about constant uuid := coalesce((written ->> 'delivery_id')::uuid,
        (select delivery_id from pick_check where id = (written ->> 'check_id')::uuid));
begin
    perform from delivery where id = about for share;
    if not exists (select from delivery where id = about and status = any (tg_argv)) then
        perform refuse(tg_table_name, 'delivery_is_at_step', about::text);
    end if;
    return null;
end
$$;
create trigger delivery_is_at_step after insert on delivery_line
    for each row execute function delivery_is_at_step('NOTIFIED');
create trigger delivery_is_received after update on delivery_line
    for each row execute function delivery_is_at_step('SHIPPED');
create trigger delivery_is_at_step after insert on delivery_gate
    for each row execute function delivery_is_at_step('NOTIFIED');
create trigger delivery_is_at_step after insert or delete on carton
    for each row execute function delivery_is_at_step('RELEASED');
create trigger delivery_is_at_step after insert or delete on carton_content
    for each row execute function delivery_is_at_step('RELEASED');
create trigger delivery_is_at_step after insert on pick_check
    for each row execute function delivery_is_at_step('RELEASED');
create trigger delivery_is_at_step after insert or update on pick_count
    for each row execute function delivery_is_at_step('RELEASED');
create trigger delivery_is_at_step after insert on carrier_agreement
    for each row execute function delivery_is_at_step('RELEASED');
create trigger delivery_is_at_step after insert on proof_of_delivery
    for each row execute function delivery_is_at_step('SHIPPED');
create trigger delivery_is_at_step after insert on freight_settlement
    for each row execute function delivery_is_at_step('DELIVERED');

create function freight_deviates_for_a_reason() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if new.reason is null
        and new.amount <> (select freight from carrier_agreement where delivery_id = new.delivery_id) then
        perform refuse('freight_settlement', 'freight_deviates_for_a_reason', new.delivery_id::text);
    end if;
    return null;
end
$$;
create trigger freight_deviates_for_a_reason after insert on freight_settlement
    for each row execute function freight_deviates_for_a_reason();

-- Whatever happens to an order and its deliveries is in its time line.
alter table order_event drop constraint order_event_kind_check;
alter table order_event add constraint order_event_kind_check check (kind in
    ('IMPORTED', 'PLACED', 'CHANGED', 'HELD', 'RELEASED', 'CONFIRMED', 'CANCELLED', 'DELIVERY_NOTIFIED', 'GATE_PASSED',
     'DELIVERY_RELEASED', 'DELIVERY_PACKED', 'DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'DELIVERY_SHIPPED', 'DELIVERED',
     'DELIVERY_CANCELLED', 'FREIGHT_SETTLED', 'FULFILLED', 'CLOSED'));

-- What we picked wrongly and what we paid the carrier is not the partner's to read.
create function order_event_is_internal(kind text) returns boolean
    language sql immutable parallel safe
    return kind in ('DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'FREIGHT_SETTLED');
alter policy with_order on order_event to tributary_field;
create policy of_own_company on order_event for select to tributary_partner
    using (not order_event_is_internal(kind) and exists (select from sales_order where sales_order.id = order_id));

-- An order is closed when it is delivered and paid, whichever comes last. Both wait for each other at the order's row.
create function close_settled_orders(candidates uuid[]) returns void
    language sql security definer set search_path = public
as $$
    with closed as (
        update sales_order set status = 'CLOSED', version = version + 1
        where id = any (candidates) and status = 'FULFILLED'
          and total = (select coalesce(sum(amount), 0) from allocation where order_id = sales_order.id)
        returning id
    )
    insert into order_event (order_id, kind) select id, 'CLOSED' from closed order by id;
$$;
revoke execute on function close_settled_orders from public;

create function order_is_delivered() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform close_settled_orders(array[new.id]);
    return null;
end
$$;
create trigger order_is_delivered after update of status on sales_order
    for each row when (old.status = 'CONFIRMED' and new.status = 'FULFILLED') execute function order_is_delivered();

create function order_is_paid() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform close_settled_orders(array(select distinct order_id from added));
    return null;
end
$$;
-- After allocation_within_limits, by its name, which has locked the orders.
create trigger allocation_within_limits_closes after insert on allocation
    referencing new table as added
    for each statement execute function order_is_paid();

comment on view partner_exposure is
    'Deliveries move amounts from confirmed to shipped; as long as nothing is invoiced, that leaves the sum as it is';

alter table delivery enable row level security;
alter table delivery_line enable row level security;
alter table delivery_gate enable row level security;
alter table carton enable row level security;
alter table carton_content enable row level security;
alter table pick_check enable row level security;
alter table pick_count enable row level security;
alter table carrier_agreement enable row level security;
alter table proof_of_delivery enable row level security;
alter table freight_settlement enable row level security;

grant usage on sequence delivery_number to tributary_director, tributary_field;
-- Of what was picked wrongly and of freight a partner may ask, like everybody; no policy shows it any.
grant select on delivery, delivery_line, delivery_gate, carton, carton_content, proof_of_delivery, order_line_progress,
    pick_check, pick_count, carrier_agreement, freight_settlement
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on delivery, delivery_line, delivery_gate, carton, carton_content, pick_check, pick_count, carrier_agreement,
    proof_of_delivery to tributary_director, tributary_field;
grant update (status, carrier, shipped_on, expected_on, version) on delivery to tributary_director, tributary_field;
grant update (received) on delivery_line to tributary_director, tributary_field;
grant update (resolution, resolved_by, resolved_at) on pick_count to tributary_director, tributary_field;
grant delete on carton, carton_content to tributary_director, tributary_field;
grant insert on freight_settlement to tributary_director, tributary_finance;

-- Whoever sees the order sees its deliveries, and whoever sees a delivery what belongs to it.
create policy everything on delivery to tributary_director using (true);
create policy reads on delivery for select to tributary_finance, tributary_auditor using (true);
create policy with_order on delivery to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on delivery for select to tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));

do $$
declare
    part text;
begin
    foreach part in array array ['delivery_line', 'delivery_gate', 'carton', 'carton_content', 'proof_of_delivery',
        'pick_check', 'carrier_agreement', 'freight_settlement']
    loop
        execute format('create policy everything on %I to tributary_director using (true)', part);
        execute format('create policy reads on %I for select to tributary_finance, tributary_auditor using (true)', part);
        execute format('create policy with_delivery on %I to tributary_field
            using (exists (select from delivery where delivery.id = delivery_id))', part);
    end loop;
    foreach part in array array ['delivery_line', 'delivery_gate', 'carton', 'carton_content', 'proof_of_delivery']
    loop
        execute format('create policy own_company on %I for select to tributary_partner
            using (exists (select from delivery where delivery.id = delivery_id))', part);
    end loop;
end
$$;
create policy everything on pick_count to tributary_director using (true);
create policy reads on pick_count for select to tributary_finance, tributary_auditor using (true);
create policy with_check on pick_count to tributary_field
    using (exists (select from pick_check where pick_check.id = check_id));
create policy settles on freight_settlement for insert to tributary_finance with check (true);

select audit('delivery', 'Delivery', 'id');
select audit('delivery_line', 'Delivery', 'delivery_id');
select audit('delivery_gate', 'Delivery', 'delivery_id');
select audit('carton', 'Delivery', 'delivery_id');
select audit('carton_content', 'Delivery', 'delivery_id');
select audit('pick_check', 'Delivery', 'delivery_id');
select audit('pick_count', 'PickCheck', 'check_id');
select audit('carrier_agreement', 'Delivery', 'delivery_id');
select audit('proof_of_delivery', 'Delivery', 'delivery_id');
select audit('freight_settlement', 'Delivery', 'delivery_id');
