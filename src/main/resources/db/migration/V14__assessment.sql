-- Key accounts, and the schemes by which partners are scored.

-- Key accounts by the 80/20 rule (二八原理): the partners from which the sales of a period come. Each period stays as it was
-- classified.
create table key_account_period (
    id            uuid primary key default uuidv7(),
    period        text not null unique check (period <> ''),
    kind          text not null check (kind in ('MONTH', 'QUARTER', 'YEAR')),
    months        daterange not null check (not isempty(months)),
    currency      char(3) not null check (currency ~ '^[A-Z]{3}$'),
    a_share       numeric(5, 4) not null check (a_share between 0 and 1),
    b_share       numeric(5, 4) not null check (b_share between a_share and 1),
    total         numeric(19, 4) not null check (total > 0),
    employee_id   uuid references employee default caller_employee(),
    classified_at timestamptz not null default clock_timestamp()
);
comment on column key_account_period.total is 'Sales of all classified partners';
create index on key_account_period (employee_id);
create index on key_account_period (kind, upper(months));
alter table key_account_period enable row level security;

create table key_account (
    period_id  uuid not null references key_account_period,
    partner_id uuid not null references partner,
    class      text not null check (class in ('A', 'B', 'C')),
    rank       int not null check (rank > 0),
    sales      numeric(19, 4) not null check (sales > 0),
    cumulated  numeric(19, 4) not null check (cumulated >= sales),
    primary key (period_id, partner_id),
    unique (period_id, rank)
        deferrable initially deferred
);
comment on column key_account.cumulated is 'Sales of this partner and of all partners with a better rank';
create index on key_account (partner_id);
alter table key_account enable row level security;

-- How partners are compared (渠道比选与效果评估): the weights of criteria, from a day until the next scheme. Append-only: a
-- scheme never changes, another one follows it.
create table scorecard_scheme (
    id           uuid primary key default uuidv7(),
    partner_kind text check (partner_kind in ('DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER')),
    valid_from   date not null,
    currency     char(3) not null check (currency ~ '^[A-Z]{3}$'),
    employee_id  uuid references employee default caller_employee(),
    set_at       timestamptz not null default clock_timestamp(),
    constraint scorecard_scheme_once_a_day unique nulls not distinct (partner_kind, valid_from)
);
comment on column scorecard_scheme.partner_kind is 'The kind of partners; null for all kinds that have no scheme of their own';
comment on column scorecard_scheme.currency is 'The currency of the figures of SALES';
create index on scorecard_scheme (employee_id);
alter table scorecard_scheme enable row level security;

create table scorecard_criterion (
    scheme_id uuid not null references scorecard_scheme,
    criterion text not null check (criterion in ('SALES', 'GROWTH', 'COLLECTION', 'CONVERSION', 'COMPLAINTS')),
    weight    numeric(5, 4) not null check (weight > 0),
    zero_at   numeric(19, 4) not null,
    full_at   numeric(19, 4) not null check (full_at <> zero_at),
    primary key (scheme_id, criterion)
);
comment on column scorecard_criterion.zero_at is 'The figure that gives 0 points; for SALES, of each month of the period';
comment on column scorecard_criterion.full_at is 'The figure that gives 100 points; below zero_at where less is better';
alter table scorecard_criterion enable row level security;
