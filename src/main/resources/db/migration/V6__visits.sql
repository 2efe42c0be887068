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

alter table visit_plan enable row level security;
alter table visit enable row level security;

grant select on visit_plan, visit
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on visit_plan to tributary_director, tributary_field;
grant insert, delete on visit to tributary_director, tributary_field;

-- Whether the caller is this employee.
create function is_caller(employee uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from employee e where e.id = employee and e.subject = caller_subject());

create policy everything on visit_plan to tributary_director using (true);
create policy reads on visit_plan for select to tributary_auditor using (true);
create policy own on visit_plan for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
create policy own_plan on visit_plan for insert to tributary_field
    with check (territory_id = any ((select visible_territories())::uuid[])
        and is_caller(employee_id));
create policy own_draft on visit_plan for update to tributary_field
    using (status = 'DRAFT' and is_caller(employee_id))
    with check (is_caller(employee_id));

create policy everything on visit to tributary_director using (true);
create policy reads on visit for select to tributary_auditor using (true);
create policy with_plan on visit for select to tributary_field
    using (exists (select from visit_plan where visit_plan.id = plan_id));
create policy with_own_plan on visit for insert to tributary_field
    with check (exists (select from visit_plan where visit_plan.id = plan_id and is_caller(employee_id))
        and exists (select from partner where partner.id = partner_id));
create policy in_own_draft on visit for delete to tributary_field
    using (exists (select from visit_plan
        where visit_plan.id = plan_id and status = 'DRAFT' and is_caller(employee_id)));
