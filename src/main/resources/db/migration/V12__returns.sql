-- Returns of delivered goods, and the credits that they give.

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
alter table sales_return enable row level security;

-- The quantity of each line of the order. The authorised and the received quantity are entered once, and neither exceeds the
-- quantity before it.
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
alter table sales_return_line enable row level security;

-- The amounts that the partner need not pay for returned goods. Append-only; the database computes the amounts.
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
alter table sales_return_credit enable row level security;
