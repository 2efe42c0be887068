-- Targets, and the calendar of working days by which they are compared with sales.

-- A target of a territory, or of one person in it, over whole months.
create table target (
    id             uuid primary key default uuidv7(),
    territory_id   uuid not null references territory,
    employee_id    uuid references employee,
    metric         text not null check (metric in ('SALES', 'COLLECTIONS', 'VISITS', 'NEW_PARTNERS')),
    months         daterange not null check (
        not isempty(months) and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1),
    amount         numeric(19, 4) not null check (amount >= 0),
    currency       char(3) check (currency ~ '^[A-Z]{3}$'),
    -- A person's own target belongs to the territory of the person's assignment on its first day, whenever that assignment
    -- becomes known: a file of targets may come before or after the file of assignments.
    follows_person boolean not null default false,
    check ((currency is not null) = (metric in ('SALES', 'COLLECTIONS'))),
    check (not follows_person or employee_id is not null),
    -- A person's own targets are recognised by the person, others by their territory.
    constraint target_once exclude using gist (
        (case when follows_person then employee_id else territory_id end) with =,
        coalesce(employee_id, '00000000-0000-0000-0000-000000000000') with =,
        metric with =, coalesce(currency, '') with =, months with &&)
);
comment on column target.territory_id is
    'Derived for a person''s own target: the territory of the person''s assignment on its first day, or else the root';
comment on column target.follows_person is 'Whether it is the person''s own, in any territory';
create index on target (territory_id, metric);
create index on target (employee_id, metric) where employee_id is not null;
alter table target enable row level security;

-- Exceptions from the week's rule (Monday to Friday): public holidays, and the working days that make up for them.
create table calendar_exception (
    day     date primary key,
    working boolean not null,
    name    text not null,
    id      uuid not null default uuidv7() unique,
    constraint calendar_exception_has_name check (name <> '')
);
alter table calendar_exception enable row level security;
