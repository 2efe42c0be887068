-- Partners, their files (客户档案) with addresses and contacts, the people who answer for them, and how duplicates become one.

-- Numbers the codes of partners that are entered by hand: see next_partner_code.
create sequence partner_code;

create table partner (
    id                  uuid primary key default uuidv7(),
    code                text not null unique check (code <> ''),
    name                text not null check (name <> ''),
    kind                text not null check (kind in ('DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER')),
    status              text not null check (status in ('PROSPECT', 'ONBOARDING', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    territory_id        uuid not null references territory,
    currency            char(3) not null check (currency ~ '^[A-Z]{3}$'),
    english_name        text check (english_name <> ''),
    registration_number text check (is_credit_code(registration_number)),
    status_reason       text check (status_reason <> ''),
    entered_on          date not null default business_date(),
    confirmed_on        date not null default business_date(),
    version             int not null default 1,
    search_text         text not null
        generated always as (partner_search_text(code, name, english_name)) stored,
    search_initials     text not null generated always as (pinyin_initials(name)) stored,
    search_grams        text[] not null
        generated always as (search_grams(partner_search_text(code, name, english_name) || E'\n' || pinyin_initials(name))) stored,
    name_key            text generated always as (company_name_key(name)) stored,
    english_name_key    text generated always as (company_name_key(english_name)) stored,
    merged_into_id      uuid references partner check (merged_into_id <> id),
    -- Other tables refer to both columns: the amounts that a partner owes or pays are in the partner's one currency.
    unique (id, currency),
    constraint partner_merged_is_over check (merged_into_id is null or status = 'ENDED'),
    -- A company is one partner for each of its currencies. A company that comes back after its partnership ended is a new partner.
    -- Checked at the end of a statement: the rows of a file may pass a number from one partner to another in any sequence.
    constraint partner_registered_once
        exclude (registration_number with =, currency with =) where (registration_number is not null and status <> 'ENDED')
        deferrable initially immediate
);
comment on column partner.registration_number is
    'Unified social credit code (统一社会信用代码); one company with two currencies is two partners';
comment on column partner.status_reason is 'Why the partner has its status; partner_step has the earlier reasons';
comment on column partner.confirmed_on is 'When somebody last confirmed that all of the file is true';
comment on column partner.version is 'Counts the changes of the file, including those of addresses and contacts';
comment on column partner.merged_into_id is
    'The partner that it has become, through however many merges; null for all others. Derived from partner_merge';
create index on partner (territory_id);
create index on partner (name, id);
create index on partner (registration_number) where registration_number is not null;
create index on partner (confirmed_on);
create index on partner using gin (search_grams) with (fastupdate = off);
create index on partner using gin (search_text gin_trgm_ops) with (fastupdate = off);
create index on partner (merged_into_id) where merged_into_id is not null;
create index on partner (name_key);
create index on partner (english_name_key);
create index on partner using gin (name_key gin_trgm_ops) with (fastupdate = off);
create index on partner (search_initials) where search_initials <> '';
alter table partner enable row level security;

-- The territory of a partner, by day. partner.territory_id repeats today's, which policies and lists compare with.
create table partner_territory (
    id           uuid not null default uuidv7() unique,
    partner_id   uuid not null references partner,
    territory_id uuid not null references territory,
    valid        daterange not null check (not isempty(valid)),
    primary key (partner_id, valid without overlaps)
);
comment on column partner_territory.valid is 'Without a beginning for the first territory of a partner';
create index on partner_territory (territory_id);
create index on partner_territory (lower(valid));
alter table partner_territory enable row level security;

-- Each change of a partner's status, through any door.
create table partner_step (
    id          uuid primary key default uuidv7(),
    partner_id  uuid not null references partner,
    from_status text,
    to_status   text not null,
    reason      text,
    employee_id uuid references employee,
    taken_at    timestamptz not null default now(),
    check (from_status <> to_status)
);
comment on column partner_step.from_status is 'Null for the step by which the partner was entered';
comment on column partner_step.employee_id is 'Who took the step; null where no employee did';
create index on partner_step (partner_id, taken_at);
alter table partner_step enable row level security;

-- The account manager who is named for the partner itself, by day: at most one on a day. Without one, the primary assignee of
-- the partner's territory is its account manager.
create table partner_owner (
    id          uuid not null default uuidv7() unique,
    partner_id  uuid not null references partner,
    employee_id uuid not null references employee,
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    constraint partner_one_owner primary key (partner_id, valid without overlaps)
);
create index on partner_owner (employee_id);
alter table partner_owner enable row level security;

-- Which accounts may act for a partner, by our own record. The claim in the token alone is not enough.
create table partner_user (
    subject    text primary key,
    partner_id uuid not null references partner,
    constraint partner_user_subject_is_sub check (subject ~ '^\S{1,200}$')
);
alter table partner_user enable row level security;

-- The caller's company: the signed claim of the token, confirmed by partner_user. Null for everybody else. It ignores the
-- policies, since they need to know the company before they show anything. A column of orders has it in its default.
create function current_partner() returns uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select partner_user.partner_id
    from partner_user
    join partner named on named.code = nullif(current_setting('tributary.partner_code', true), '')
    where partner_user.subject = caller_subject()
      and partner_user.partner_id = coalesce(named.merged_into_id, named.id)
$$;
grant execute on function current_partner
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create table partner_address (
    id            uuid primary key default uuidv7(),
    partner_id    uuid not null references partner,
    kind          text not null check (kind in ('REGISTERED', 'DELIVERY', 'INVOICE')),
    main          boolean not null,
    division_code text not null check (division_code ~ '^[0-9]{6}$'),
    line          text not null check (line <> ''),
    postal_code   text check (postal_code ~ '^[0-9]{6}$'),
    longitude     numeric(9, 6) check (longitude between -180 and 180),
    latitude      numeric(8, 6) check (latitude between -90 and 90),
    datum         text check (datum in ('WGS84', 'GCJ02')),
    address_key   text not null generated always as (address_key(division_code, line)) stored,
    check (num_nulls(longitude, latitude, datum) in (0, 3)),
    -- Checked at the end of a statement: the rows of a file may make another address the main one in any sequence.
    constraint partner_address_one_main
        exclude (partner_id with =, kind with =) where (main)
        deferrable initially immediate
);
comment on column partner_address.division_code is 'GB/T 2260';
comment on column partner_address.datum is
    'The datum of the coordinates: satellites give WGS 84, maps of China use GCJ-02, some 500 m apart';
create index on partner_address (partner_id);
create index on partner_address (division_code);
create index on partner_address (address_key);
alter table partner_address enable row level security;

create table contact (
    id         uuid primary key default uuidv7(),
    partner_id uuid not null references partner,
    name       text not null check (name <> ''),
    title      text check (title <> ''),
    role       text not null check (role in ('DECISION_MAKER', 'BUYER', 'USER', 'FINANCE', 'WAREHOUSE', 'OTHER')),
    influence  text not null check (influence in ('HIGH', 'MEDIUM', 'LOW'))
);
create index on contact (partner_id);
alter table contact enable row level security;

-- How to reach a contact, and the days on which to think of one: personal data, in tables of their own, so that a policy can
-- hide them from people who do not need them.
create table contact_channel (
    contact_id  uuid not null references contact,
    kind        text not null check (kind in ('PHONE', 'WECHAT', 'QQ', 'EMAIL')),
    address     text not null check (address <> ''),
    channel_key text not null generated always as (channel_key(kind, address)) stored,
    primary key (contact_id, kind, address)
);
create index on contact_channel (address);
create index on contact_channel (channel_key, kind);
alter table contact_channel enable row level security;

create table contact_key_date (
    contact_id uuid not null references contact,
    kind       text not null check (kind in ('BIRTHDAY', 'WEDDING', 'MOVING', 'FOUNDING', 'OTHER')),
    month      int not null,
    day        int not null,
    year       int check (year between 1900 and 2999),
    primary key (contact_id, kind),
    -- The year may be unknown: a leap year has every day of any year.
    check (make_date(coalesce(year, 2000), month, day) is not null)
);
alter table contact_key_date enable row level security;

-- Pairs of partners that somebody declared to be two companies, although their files are alike.
create table partner_apart (
    one_id      uuid not null references partner,
    other_id    uuid not null references partner,
    reason      text check (reason <> ''),
    employee_id uuid references employee default caller_employee(),
    said_at     timestamptz not null default now(),
    primary key (one_id, other_id),
    check (one_id < other_id)
);
comment on column partner_apart.reason is 'Null if it was declared when one of the two was entered';
create index on partner_apart (other_id);
create index on partner_apart (employee_id);
alter table partner_apart enable row level security;

-- A company that was entered twice becomes one partner. The loser's rows go over to the survivor, and the loser stays as a
-- record of the merge.
create table partner_merge (
    loser_id    uuid primary key references partner,
    survivor_id uuid not null references partner,
    reason      text not null check (reason <> ''),
    moved       jsonb not null,
    employee_id uuid references employee default caller_employee(),
    merged_at   timestamptz not null default clock_timestamp(),
    left_behind jsonb not null default '{}',
    check (survivor_id <> loser_id)
);
comment on column partner_merge.moved is 'How many rows went over, by table';
comment on column partner_merge.left_behind is 'How many rows of the loser did not go over, by table';
create index on partner_merge (survivor_id);
create index on partner_merge (employee_id);
alter table partner_merge enable row level security;
