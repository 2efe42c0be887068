-- Receipts and their allocation to orders, credit limits, and the release of orders that exceed them.

create sequence receipt_number;

-- A payment received (回款). Append-only: a correction is a reversal and a new receipt.
create table receipt (
    id          uuid primary key default uuidv7(),
    number      text not null unique check (number <> ''),
    partner_id  uuid not null,
    received_on date not null,
    currency    char(3) not null,
    amount      numeric(19, 4) not null check (amount > 0),
    reference   text,
    recorded_at timestamptz not null default now(),
    constraint receipt_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    unique (id, partner_id)
);
create index on receipt (partner_id, received_on desc);
create index on receipt (received_on desc, id desc);
alter table receipt enable row level security;

-- A merge of partners moves allocations, receipts and orders one table after the other. It defers the two constraints.
create table allocation (
    id           uuid primary key default uuidv7(),
    receipt_id   uuid not null,
    order_id     uuid not null,
    partner_id   uuid not null references partner,
    amount       numeric(19, 4) not null check (amount > 0),
    allocated_on date not null,
    constraint allocation_of_own_receipt
        foreign key (receipt_id, partner_id) references receipt (id, partner_id) deferrable,
    constraint allocation_to_own_order
        foreign key (order_id, partner_id) references sales_order (id, partner_id) deferrable
);
create index on allocation (receipt_id);
create index on allocation (order_id);
create index on allocation (partner_id);
alter table allocation enable row level security;

-- How much a partner may owe (授信额度), from a day until the next limit. Append-only: a limit never changes, another one
-- follows it.
create table credit_limit (
    id         uuid primary key default uuidv7(),
    partner_id uuid not null,
    valid_from date not null,
    currency   char(3) not null,
    amount     numeric(19, 4) not null check (amount >= 0),
    reason     text not null check (reason <> ''),
    set_by     uuid references employee,
    set_at     timestamptz not null default clock_timestamp(),
    constraint credit_limit_in_partner_currency foreign key (partner_id, currency) references partner (id, currency)
);
create index on credit_limit (partner_id, valid_from desc, set_at desc);
create index on credit_limit (set_by);
alter table credit_limit enable row level security;

-- An authorised person releases an order that exceeds the partner's credit.
create table credit_release (
    order_id     uuid primary key references sales_order,
    credit_limit numeric(19, 4),
    exposure     numeric(19, 4) not null,
    reason       text not null check (reason <> ''),
    released_by  text not null default caller_subject(),
    released_at  timestamptz not null default clock_timestamp()
);
comment on column credit_release.credit_limit is 'The partner''s limit at that moment; null if it had none';
comment on column credit_release.exposure is 'The partner''s exposure at that moment, including this order';
alter table credit_release enable row level security;
