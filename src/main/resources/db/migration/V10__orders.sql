-- Orders, their lines, their time lines, and the prices that were accepted for them.

create sequence sales_order_number;

create table sales_order (
    id                uuid primary key default uuidv7(),
    number            text not null unique check (number <> ''),
    partner_id        uuid not null,
    territory_id      uuid not null references territory,
    employee_id       uuid references employee,
    order_date        date not null,
    due_date          date check (due_date >= order_date),
    ship_date         date check (ship_date >= order_date),
    status            text not null check (status in
        ('DRAFT', 'SUBMITTED', 'ON_CREDIT_HOLD', 'CONFIRMED', 'FULFILLED', 'CLOSED', 'CANCELLED')),
    currency          char(3) not null,
    net               numeric(19, 4) not null check (net >= 0),
    tax               numeric(19, 4) not null check (tax >= 0),
    freight           numeric(19, 4) not null check (freight >= 0),
    total             numeric(19, 4) not null check (total = net + tax + freight),
    note              text,
    version           int not null default 1,
    placed_at         timestamptz not null default now(),
    -- The sub of the token of the person who placed it; null for an order of a file.
    placed_by         text default caller_subject(),
    -- Files bring closed orders, but not the receipts that paid for them. Such an order has no open amount, uses none of its
    -- partner's credit, and takes no allocation.
    settled_elsewhere boolean not null default false
        constraint settled_elsewhere_is_closed check (not settled_elsewhere or status = 'CLOSED'),
    constraint order_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    unique (id, partner_id)
);
comment on column sales_order.territory_id is 'The partner''s territory on the order''s own date: where it was sold';
comment on column sales_order.settled_elsewhere is 'A file brought it as closed: it was paid, but not by receipts in this database';
create index on sales_order (partner_id, order_date desc, id desc);
create index on sales_order (territory_id, order_date desc, id desc);
create index on sales_order (order_date desc, id desc);
create index on sales_order (employee_id);
alter table sales_order enable row level security;

create table order_line (
    order_id   uuid not null references sales_order,
    line_no    int not null check (line_no > 0),
    product_id uuid not null references product,
    quantity   numeric(19, 4) not null check (quantity > 0),
    unit_price numeric(19, 4) not null check (unit_price >= 0),
    amount     numeric(19, 4) not null generated always as (round(quantity * unit_price, 4)) stored,
    -- The product's price by the partner's lists when the line got its product and price. If the order is moved to another
    -- day, the price of that day.
    list_price numeric(19, 4) check (list_price >= 0),
    primary key (order_id, line_no)
);
comment on column order_line.list_price is 'Null if no list had a price, and for a line of a file';
create index on order_line (product_id);
alter table order_line enable row level security;

-- The time line of an order: everything that happened to it and its deliveries and returns. Append-only, written in the
-- transaction in which it happened.
create table order_event (
    id          uuid primary key default uuidv7(),
    order_id    uuid not null references sales_order,
    kind        text not null check (kind in
        ('IMPORTED', 'PLACED', 'CHANGED', 'HELD', 'RELEASED', 'CONFIRMED', 'CANCELLED', 'DELIVERY_NOTIFIED', 'GATE_PASSED',
         'DELIVERY_RELEASED', 'DELIVERY_PACKED', 'DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'DELIVERY_SHIPPED', 'DELIVERED',
         'DELIVERY_CANCELLED', 'FREIGHT_SETTLED', 'FULFILLED', 'CLOSED_SHORT', 'CLOSED', 'RETURN_REQUESTED',
         'RETURN_AUTHORISED', 'RETURN_REJECTED', 'RETURN_WITHDRAWN', 'RETURN_RECEIVED', 'RETURN_CREDITED')),
    happened_at timestamptz not null default clock_timestamp(),
    employee_id uuid references employee default caller_employee(),
    by_partner  boolean not null default (current_partner() is not null),
    reason      text,
    details     jsonb not null default '[]'
);
comment on column order_event.details is 'The changes: [{"field", "before", "after"}], with before and after as texts or null';
create index on order_event (order_id, id);
create index on order_event (employee_id);
alter table order_event enable row level security;

-- An order that is closed short (余量关闭): the amounts of the quantity that will not be delivered. The partner need not pay
-- them, and they use no credit any longer. Append-only; the database computes the amounts.
create table order_shortfall (
    order_id    uuid primary key references sales_order,
    credited_on date not null default business_date(),
    currency    char(3) not null,
    net         numeric(19, 4) not null check (net >= 0),
    tax         numeric(19, 4) not null check (tax >= 0),
    total       numeric(19, 4) not null generated always as (net + tax) stored,
    reason      text not null check (reason <> ''),
    closed_by   text not null default caller_subject(),
    closed_at   timestamptz not null default clock_timestamp()
);
alter table order_shortfall enable row level security;

-- The prices that an order once had. A change of the order may repeat an accepted price, although a floor has risen since then.
-- Only triggers write this table.
create table accepted_price (
    id         uuid primary key default uuidv7(),
    order_id   uuid not null references sales_order,
    product_id uuid not null references product,
    unit_price numeric(19, 4) not null,
    order_date date not null,
    by_subject text default caller_subject(),
    accepted   timestamptz not null default clock_timestamp(),
    unique nulls not distinct (order_id, product_id, unit_price, order_date)
);
comment on column accepted_price.order_date is 'The date of the order for which the price was accepted';
create index on accepted_price (product_id);
alter table accepted_price enable row level security;
