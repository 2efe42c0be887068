create table product (
    id   uuid primary key default uuidv7(),
    code text not null unique check (code <> ''),
    name text not null check (name <> ''),
    unit text not null check (unit <> '')
);

create sequence sales_order_number;

-- Who answers for a territory on a day: its primary assignee. Only the opaque key, so that a partner's order finds its
-- rep although partners see no employees.
create function responsible_employee(territory uuid, day date) returns uuid
    language sql stable security definer set search_path = public
    return (
        select employee_id from territory_assignment assigned
        where assigned.territory_id = territory and assigned."primary" and assigned.valid @> day);


create table sales_order (
    id           uuid primary key default uuidv7(),
    number       text not null unique check (number <> ''),
    partner_id   uuid not null,
    territory_id uuid not null references territory,
    employee_id  uuid references employee,
    order_date   date not null,
    due_date     date check (due_date >= order_date),
    ship_date    date check (ship_date >= order_date),
    status       text not null check (status in
        ('DRAFT', 'SUBMITTED', 'ON_CREDIT_HOLD', 'CONFIRMED', 'FULFILLED', 'CLOSED', 'CANCELLED')),
    currency     char(3) not null,
    net          numeric(19, 4) not null check (net >= 0),
    tax          numeric(19, 4) not null check (tax >= 0),
    freight      numeric(19, 4) not null check (freight >= 0),
    total        numeric(19, 4) not null check (total = net + tax + freight),
    note         text,
    version      int not null default 1,
    placed_at    timestamptz not null default now(),
    constraint order_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    unique (id, partner_id)
);
comment on column sales_order.territory_id is 'The partner''s territory on the order''s own date: where it was sold';
create index on sales_order (partner_id, order_date desc, id desc);
create index on sales_order (territory_id, order_date desc, id desc);
create index on sales_order (order_date desc, id desc);
create index on sales_order (employee_id);

create table order_line (
    order_id   uuid not null references sales_order,
    line_no    int not null check (line_no > 0),
    product_id uuid not null references product,
    quantity   numeric(19, 4) not null check (quantity > 0),
    unit_price numeric(19, 4) not null check (unit_price >= 0),
    amount     numeric(19, 4) not null generated always as (round(quantity * unit_price, 4)) stored,
    primary key (order_id, line_no)
);
create index on order_line (product_id);

-- Whether an order counts as sales: it was placed and not called off.
create function order_counts(status text) returns boolean
    language sql immutable parallel safe
    return status in ('SUBMITTED', 'ON_CREDIT_HOLD', 'CONFIRMED', 'FULFILLED', 'CLOSED');

-- Sales by partner, territory (as it was on the order's date) and month. Derived from sales_order by the triggers below;
-- AS_WAS groups it by its own territory, AS_IS by the partner's territory of today.
create table partner_sales (
    partner_id   uuid not null references partner,
    territory_id uuid not null references territory,
    month        date not null check (extract(day from month) = 1),
    currency     char(3) not null,
    net          numeric(19, 4) not null,
    orders       int not null,
    primary key (partner_id, territory_id, month)
);
create index on partner_sales (territory_id, month);
create index on partner_sales (month);

create function sales_order_inserted() returns trigger
    language plpgsql security definer set search_path = public
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
create trigger sales_order_inserted after insert on sales_order
    referencing new table as added
    for each statement execute function sales_order_inserted();

create function sales_order_updated() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into partner_sales as sold (partner_id, territory_id, month, currency, net, orders)
    select partner_id, territory_id, date_trunc('month', order_date)::date, currency, sum(net), sum(one)
    from (
        select partner_id, territory_id, order_date, currency, net, 1 as one from after where order_counts(status)
        union all
        select partner_id, territory_id, order_date, currency, -net, -1 from before where order_counts(status)
    ) change
    group by 1, 2, 3, 4
    having sum(net) <> 0 or sum(one) <> 0
    order by 1, 2, 3
    on conflict (partner_id, territory_id, month)
        do update set net = sold.net + excluded.net, orders = sold.orders + excluded.orders;
    return null;
end
$$;
create trigger sales_order_updated after update on sales_order
    referencing old table as before new table as after
    for each statement execute function sales_order_updated();

-- What partner_sales must be, computed from the orders alone: for tests and for repair.
create view partner_sales_from_orders as
select partner_id, territory_id, date_trunc('month', order_date)::date as month, currency,
       sum(net)::numeric(19, 4) as net, count(*)::int as orders
from sales_order
where order_counts(status)
group by 1, 2, 3, 4;

alter table product enable row level security;
alter table sales_order enable row level security;
alter table order_line enable row level security;
alter table partner_sales enable row level security;

grant select on product, sales_order, order_line, partner_sales
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant usage on sequence sales_order_number to tributary_director, tributary_field, tributary_partner;
grant insert, update on product to tributary_director;
grant insert, update on sales_order, order_line to tributary_director;
grant insert on sales_order, order_line to tributary_field, tributary_partner;

create policy everything on product to tributary_director using (true);
create policy reads on product for select
    to tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);

-- An order is seen by whoever sees the territory it was sold in, or sees its partner (whose policy decides that).
create policy everything on sales_order to tributary_director using (true);
create policy reads on sales_order for select to tributary_finance, tributary_auditor using (true);
create policy own on sales_order for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[])
        or exists (select from partner where partner.id = partner_id));
create policy own_territory on sales_order for insert to tributary_field
    with check (territory_id = any ((select visible_territories())::uuid[])
        and exists (select from partner where partner.id = partner_id));
create policy own_company on sales_order for select to tributary_partner
    using (partner_id = (select current_partner()));
create policy own_company_places on sales_order for insert to tributary_partner
    with check (partner_id = (select current_partner()));

create policy everything on order_line to tributary_director using (true);
create policy reads on order_line for select to tributary_finance, tributary_auditor using (true);
create policy with_order on order_line for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy with_own_order on order_line for insert to tributary_field, tributary_partner
    with check (exists (select from sales_order where sales_order.id = order_id));

create policy reads on partner_sales for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy own on partner_sales for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[])
        or exists (select from partner where partner.id = partner_id));
create policy own_company on partner_sales for select to tributary_partner
    using (partner_id = (select current_partner()));

-- What a product costs a partner that agreed on nothing else: the price of orders that name none.
create table list_price (
    product_id uuid not null references product,
    currency   char(3) not null check (currency ~ '^[A-Z]{3}$'),
    unit_price numeric(19, 4) not null check (unit_price >= 0),
    primary key (product_id, currency)
);
alter table list_price enable row level security;
grant select on list_price
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on list_price to tributary_director;
create policy everything on list_price to tributary_director using (true);
create policy reads on list_price for select
    to tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);
