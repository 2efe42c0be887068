-- Territories and their tree, the administrative divisions that they cover, employees, and who works where and for whom.
--
-- Names, parents, divisions, assignments and reporting lines are dated: a row holds for a range of days. Each dated row has an
-- id, by which the audit trail recognises it when its days change.

create table territory (
    id           uuid primary key default uuidv7(),
    code         text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    name         text not null check (name <> ''),
    opened_on    date not null,
    closed_on    date check (closed_on >= opened_on),
    version      int not null default 1,
    -- The territory that takes over when this one closes: the one that it is merged into, or else the one that it lay in. It
    -- gets the targets from then on, and reports count the partners' sales for the territory that has the partners. Targets
    -- themselves stay as they were planned.
    successor_id uuid references territory,
    constraint territory_succeeds_another check (successor_id <> id),
    constraint territory_has_successor check ((closed_on is null) = (successor_id is null))
);
comment on column territory.name is 'Derived: today''s name; the names by day are in territory_name';
comment on column territory.closed_on is 'The first day without it; null while it is open';
comment on column territory.successor_id is 'The territory that took over when it closed; null while it is open';
create index on territory (successor_id) where successor_id is not null;
alter table territory enable row level security;

-- The tree: the parent of a territory, by day. A row without a parent is the root.
create table territory_parent (
    territory_id uuid not null references territory,
    parent_id    uuid references territory check (parent_id <> territory_id),
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    id           uuid not null default uuidv7() unique,
    primary key (territory_id, valid without overlaps),
    constraint territory_one_root exclude using gist (valid with &&) where (parent_id is null),
    -- Sales are rolled up by month, so a move takes effect between two months.
    constraint territory_moves_between_months check (parent_id is null or upper_inf(valid) or extract(day from upper(valid)) = 1)
);
create index on territory_parent (parent_id);
alter table territory_parent enable row level security;

-- Every (ancestor, territory, days) of the tree; the territory itself is at depth 0. Derived from territory_parent.
create table territory_ancestry (
    ancestor_id  uuid not null references territory,
    territory_id uuid not null references territory,
    depth        int not null,
    valid        daterange not null,
    primary key (ancestor_id, territory_id, valid without overlaps)
);
create index on territory_ancestry (territory_id);
alter table territory_ancestry enable row level security;

create table territory_name (
    id           uuid not null default uuidv7() unique,
    territory_id uuid not null references territory,
    name         text not null check (name <> ''),
    valid        daterange not null check (not isempty(valid)),
    primary key (territory_id, valid without overlaps)
);
comment on column territory_name.valid is 'Without a beginning for the first name of a territory';
create index on territory_name (lower(valid));
alter table territory_name enable row level security;

-- Which territory covers an administrative division (GB/T 2260), by day, so that an address finds its territory. One territory
-- covers a division on a day. An address belongs to the smallest covered one of its county, prefecture and province.
create table territory_division (
    id           uuid not null default uuidv7() unique,
    territory_id uuid not null references territory,
    code         text not null check (code ~ '^[0-9]{6}$'),
    valid        daterange not null check (not isempty(valid)),
    constraint division_covered_once primary key (code, valid without overlaps)
);
comment on column territory_division.valid is 'Without a beginning for a division that was covered from the start';
create index on territory_division (territory_id);
alter table territory_division enable row level security;

create table employee (
    id      uuid primary key default uuidv7(),
    number  text not null unique check (number <> ''),
    name    text not null check (name <> ''),
    email   text,
    subject text unique,
    left_on date,
    version int not null default 1,
    constraint employee_email_is_one check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    constraint employee_subject_is_sub check (subject ~ '^\S{1,200}$')
);
comment on column employee.subject is 'The sub of the employee''s token; null while the person has no account';
comment on column employee.left_on is 'The first day without them; null while they are with us';
alter table employee enable row level security;

-- The caller's own employee; null for partners and for people without a record. Many columns have it as their default.
create function caller_employee() returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select id from employee where subject = caller_subject());
grant execute on function caller_employee
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create table territory_assignment (
    employee_id  uuid not null references employee,
    territory_id uuid not null references territory,
    role         text not null check (role in ('REP', 'MANAGER', 'SUPPORT')),
    "primary"    boolean not null,
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    id           uuid not null default uuidv7() unique,
    primary key (employee_id, territory_id, role, valid without overlaps),
    constraint territory_one_primary exclude using gist (territory_id with =, valid with &&) where ("primary")
);
create index on territory_assignment (territory_id);
alter table territory_assignment enable row level security;

-- Who reports to whom, by day. An employee without a manager has no row.
create table reporting_line (
    id          uuid not null default uuidv7() unique,
    employee_id uuid not null references employee,
    manager_id  uuid not null references employee check (manager_id <> employee_id),
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    primary key (employee_id, valid without overlaps)
);
create index on reporting_line (manager_id);
alter table reporting_line enable row level security;
