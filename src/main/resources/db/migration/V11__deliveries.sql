-- Deliveries, from the notice (发货通知单) through gates, packing and checks to the carrier, the signature and the freight.

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
alter table delivery enable row level security;

-- The quantity of each line of the order. All goods of a delivery leave together; received is the part that the customer
-- accepted.
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
alter table delivery_line enable row level security;

-- Production confirms that the goods are made (完工), quality assurance that they are good (检验合格): each once.
create table delivery_gate (
    delivery_id uuid not null references delivery,
    gate        text not null check (gate in ('PRODUCTION_COMPLETE', 'QUALITY_PASSED')),
    employee_id uuid references employee default caller_employee(),
    passed_at   timestamptz not null default clock_timestamp(),
    primary key (delivery_id, gate)
);
create index on delivery_gate (employee_id);
alter table delivery_gate enable row level security;

create table carton (
    delivery_id uuid not null references delivery,
    number      int not null check (number > 0),
    weight      numeric(10, 4) not null check (weight > 0),
    packed_at   timestamptz not null default clock_timestamp(),
    primary key (delivery_id, number)
);
comment on column carton.weight is 'Gross, in kilograms';
alter table carton enable row level security;

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
alter table carton_content enable row level security;

-- A count of picked goods against the packing list. A delivery may be checked again: the last check counts, unless the
-- delivery was packed again since then.
create table pick_check (
    id          uuid primary key default uuidv7(),
    delivery_id uuid not null references delivery,
    employee_id uuid references employee default caller_employee(),
    checked_at  timestamptz not null default clock_timestamp()
);
create index on pick_check (delivery_id, id desc);
create index on pick_check (employee_id);
alter table pick_check enable row level security;

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
comment on column pick_count.line_no is 'The line of the order that it is counted for; null for goods that are not ordered';
comment on column pick_count.resolution is 'How the deviation was resolved';
create index on pick_count (product_id);
create index on pick_count (resolved_by);
alter table pick_count enable row level security;

-- The agreement with the carrier. Partners do not see it.
create table carrier_agreement (
    delivery_id uuid primary key references delivery,
    number      text not null check (number <> ''),
    freight     numeric(19, 4) not null check (freight >= 0),
    currency    char(3) not null check (currency ~ '^[A-Z]{3}$'),
    unique (delivery_id, currency)
);
alter table carrier_agreement enable row level security;

create table proof_of_delivery (
    delivery_id uuid primary key references delivery,
    signed_by   text not null check (signed_by <> ''),
    signed_on   date not null,
    remarks     text check (remarks <> ''),
    employee_id uuid references employee default caller_employee(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index on proof_of_delivery (employee_id);
alter table proof_of_delivery enable row level security;

-- Once for each delivery, in the agreed currency.
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
comment on column freight_settlement.reason is 'Why the amount differs from the agreed one';
create index on freight_settlement (employee_id);
alter table freight_settlement enable row level security;
