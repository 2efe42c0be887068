-- Visit plans, one a week for each employee, and their visits.

create table visit_plan (
    id           uuid primary key default uuidv7(),
    employee_id  uuid not null references employee,
    territory_id uuid not null references territory,
    week_start   date not null check (extract(isodow from week_start) = 1),
    status       text not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED')),
    version      int not null default 1,
    constraint visit_plan_one_a_week unique (employee_id, week_start)
);
create index on visit_plan (territory_id);
create index on visit_plan (week_start desc, id desc);
create index on visit_plan (employee_id);
alter table visit_plan enable row level security;

create table visit (
    id            uuid primary key default uuidv7(),
    plan_id       uuid not null references visit_plan,
    partner_id    uuid not null references partner,
    planned_on    date not null,
    purpose       text not null check (purpose <> ''),
    status        text not null check (status in ('PLANNED', 'CHECKED_IN', 'COMPLETED', 'MISSED', 'CANCELLED')),
    checked_in_at timestamptz,
    completed_at  timestamptz check (completed_at >= checked_in_at),
    report        text,
    check ((checked_in_at is not null) = (status in ('CHECKED_IN', 'COMPLETED'))),
    check ((completed_at is not null) = (status = 'COMPLETED'))
);
create index on visit (plan_id, planned_on);
create index on visit (partner_id, planned_on);
-- Only for planned visits: a partner that was visited may be visited again on the same day.
create unique index visit_partner_once_a_day on visit (plan_id, partner_id, planned_on) where status = 'PLANNED';
alter table visit enable row level security;
