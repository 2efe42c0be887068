-- Price lists, prices with their floors, and the discounts that people may give.

-- A price list is for all partners, for a kind of partners, for a territory with all territories below it, for a kind within a
-- territory, or for one partner.
create table price_list (
    id           uuid primary key default uuidv7(),
    code         text not null unique check (code <> ''),
    name         text not null check (name <> ''),
    currency     char(3) not null check (currency ~ '^[A-Z]{3}$'),
    kind         text check (kind in ('DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER')),
    territory_id uuid references territory,
    partner_id   uuid,
    valid_from   date,
    valid_to     date check (valid_to > valid_from),
    version      int not null default 1,
    constraint price_list_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    check (partner_id is null or num_nonnulls(kind, territory_id) = 0),
    -- For the same audience and currency one list holds on any day, even if two people open lists at the same time. Checked at
    -- the end of a statement: the rows of a file may end one list and begin the next in any sequence.
    constraint price_list_one_at_a_time exclude using gist (
        currency with =,
        (coalesce(kind, '')) with =,
        (coalesce(territory_id, '00000000-0000-0000-0000-000000000000')) with =,
        (coalesce(partner_id, '00000000-0000-0000-0000-000000000000')) with =,
        (daterange(valid_from, valid_to)) with &&) deferrable initially immediate
);
comment on column price_list.valid_from is 'Null for a list whose beginning is unknown';
comment on column price_list.valid_to is 'The first day without it; null while no end is agreed';
create index on price_list (territory_id);
create index on price_list (partner_id);
alter table price_list enable row level security;

-- The price of one unit, without tax, in the list's currency. Only a director sells below the floor.
create table price (
    list_id     uuid not null references price_list,
    product_id  uuid not null references product,
    unit_price  numeric(19, 4) not null check (unit_price >= 0),
    floor_price numeric(19, 4),
    primary key (list_id, product_id),
    constraint price_floor_within_price check (floor_price between 0 and unit_price)
);
create index on price (product_id);
alter table price enable row level security;

-- How far below the list price people may sell, by their position, from a day until the next row of that position.
-- Append-only. Directors have no row: they may give any discount.
create table discount_authority (
    id            uuid primary key default uuidv7(),
    position      text not null check (position in ('REP', 'SUPPORT', 'MANAGER', 'REGIONAL_MANAGER')),
    valid_from    date not null,
    most_discount numeric(5, 4) not null check (most_discount between 0 and 1),
    reason        text not null check (reason <> ''),
    set_by        uuid references employee default caller_employee(),
    set_at        timestamptz not null default clock_timestamp()
);
comment on column discount_authority.most_discount is '1 − unit price ÷ list price at most; 0.05 is 5 %';
create index on discount_authority (position, valid_from desc, set_at desc);
create index on discount_authority (set_by);
alter table discount_authority enable row level security;

insert into discount_authority (position, valid_from, most_discount, reason) values
    ('REP', '2000-01-01', 0.05, 'Default'),
    ('SUPPORT', '2000-01-01', 0.05, 'Default'),
    ('MANAGER', '2000-01-01', 0.10, 'Default'),
    ('REGIONAL_MANAGER', '2000-01-01', 0.20, 'Default');
