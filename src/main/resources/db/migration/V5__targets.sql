-- A target of a territory, or of one person in it, over whole months.
create table target (
    id           uuid primary key default uuidv7(),
    territory_id uuid not null references territory,
    employee_id  uuid references employee,
    metric       text not null check (metric in ('SALES', 'COLLECTIONS', 'VISITS', 'NEW_PARTNERS')),
    months       daterange not null check (
        not isempty(months) and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1),
    amount       numeric(19, 4) not null check (amount >= 0),
    currency     char(3) check (currency ~ '^[A-Z]{3}$'),
    check ((currency is not null) = (metric in ('SALES', 'COLLECTIONS'))),
    constraint target_once exclude using gist (
        territory_id with =, coalesce(employee_id, '00000000-0000-0000-0000-000000000000') with =,
        metric with =, coalesce(currency, '') with =, months with &&)
);
comment on column target.territory_id is
    'For a person''s target: the territory that the person was assigned to on its first day, else the root';
create index on target (territory_id, metric);

-- Days on which the week's rule (Monday to Friday) does not hold: public holidays and the working days moved to make room.
create table calendar_exception (
    day     date primary key,
    working boolean not null,
    name    text not null
);

create function working_days(days daterange) returns int
    language sql stable security definer set search_path = public
as $$
    select count(*)::int
    from generate_series(lower(days), upper(days) - 1, interval '1 day') as d (day)
    left join calendar_exception exception on exception.day = d.day::date
    where coalesce(exception.working, extract(isodow from d.day) < 6)
$$;

alter table target enable row level security;
alter table calendar_exception enable row level security;

grant select on target, calendar_exception
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on target to tributary_director;

create policy everything on target to tributary_director using (true);
create policy reads on target for select to tributary_finance, tributary_auditor using (true);
create policy own on target for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

create policy reads on calendar_exception for select
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);
