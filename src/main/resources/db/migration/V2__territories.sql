create table territory (
    id            uuid primary key default uuidv7(),
    code          text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    name          text not null check (name <> ''),
    division_code text check (division_code ~ '^[0-9]{6}$'),
    opened_on     date not null
);
comment on column territory.division_code is 'GB/T 2260 code of the administrative division that the territory covers';

-- The tree, dated: who a territory's parent is, and when. A row without a parent is the root.
create table territory_parent (
    territory_id uuid not null references territory,
    parent_id    uuid references territory check (parent_id <> territory_id),
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    primary key (territory_id, valid without overlaps),
    constraint territory_one_root exclude using gist (valid with &&) where (parent_id is null),
    -- Sales are rolled up by month, so a move takes effect between two months.
    constraint territory_moves_between_months check (parent_id is null or upper_inf(valid) or extract(day from upper(valid)) = 1)
);
create index on territory_parent (parent_id);

-- Every (ancestor, territory, days) of the tree, the territory itself at depth 0. Derived from territory_parent.
create table territory_ancestry (
    ancestor_id  uuid not null references territory,
    territory_id uuid not null references territory,
    depth        int not null,
    valid        daterange not null,
    primary key (ancestor_id, territory_id, valid without overlaps)
);
create index on territory_ancestry (territory_id);

create function territory_ancestry_rebuild() returns void
    language plpgsql security definer set search_path = public
as $$
declare
    looping text;
begin
    -- Two changes of the tree wait for each other; either alone could be sound and both together a cycle.
    perform pg_advisory_xact_lock(hashtext('territory_ancestry'));
    create temporary table territory_path on commit drop as
    with recursive path (territory_id, ancestor_id, depth, valid) as (
        select territory_id, territory_id, 0, valid from territory_parent
        union all
        select path.territory_id, up.parent_id, path.depth + 1, path.valid * up.valid
        from path
        join territory_parent up on up.territory_id = path.ancestor_id and up.valid && path.valid
        where up.parent_id is not null
    ) cycle ancestor_id set looped using trail
    select territory_id, ancestor_id, depth, valid, looped from path;

    select t.code into looping
    from territory_path p join territory t on t.id = p.territory_id
    where p.looped order by t.code limit 1;
    if looping is not null then
        raise exception 'territory % would be its own ancestor', looping
            using errcode = 'integrity_constraint_violation', constraint = 'territory_no_cycle', detail = looping;
    end if;

    delete from territory_ancestry;
    insert into territory_ancestry (ancestor_id, territory_id, depth, valid)
    select ancestor_id, territory_id, min(depth), unnest(range_agg(valid))
    from territory_path
    group by ancestor_id, territory_id;
    drop table territory_path;
end
$$;

create function territory_parent_changed() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform territory_ancestry_rebuild();
    return null;
end
$$;
create trigger territory_parent_changed
    after insert or update or delete on territory_parent
    for each statement execute function territory_parent_changed();

create table employee (
    id      uuid primary key default uuidv7(),
    number  text not null unique check (number <> ''),
    name    text not null check (name <> ''),
    email   text,
    subject text unique
);
comment on column employee.subject is 'The sub of the employee''s token; null while the person has no account';

create table territory_assignment (
    employee_id  uuid not null references employee,
    territory_id uuid not null references territory,
    role         text not null check (role in ('REP', 'MANAGER', 'SUPPORT')),
    "primary"    boolean not null,
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    primary key (employee_id, territory_id, role, valid without overlaps),
    constraint territory_one_primary exclude using gist (territory_id with =, valid with &&) where ("primary")
);
create index on territory_assignment (territory_id);

-- The territories that the caller may see today: a rep's own, a manager's own and all below (setting tributary.reach).
-- Evaluated once per statement: policies compare against (select visible_territories()).
create function visible_territories() returns uuid[]
    language sql stable security definer set search_path = public
as $$
    select coalesce(array_agg(distinct below.territory_id), '{}')
    from employee
    join territory_assignment assigned on assigned.employee_id = employee.id and assigned.valid @> business_date()
    join territory_ancestry below on below.ancestor_id = assigned.territory_id and below.valid @> business_date()
        and (below.depth = 0 or current_setting('tributary.reach', true) = 'below')
    where employee.subject = caller_subject()
$$;

alter table territory enable row level security;
alter table territory_parent enable row level security;
alter table territory_ancestry enable row level security;
alter table employee enable row level security;
alter table territory_assignment enable row level security;

grant select on territory, territory_parent, territory_ancestry, employee, territory_assignment
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on territory, territory_parent, employee, territory_assignment to tributary_director;

create policy everything on territory to tributary_director using (true);
create policy reads on territory for select to tributary_finance, tributary_auditor using (true);
create policy own on territory for select to tributary_field
    using (id = any ((select visible_territories())::uuid[]));

create policy everything on territory_parent to tributary_director using (true);
create policy reads on territory_parent for select to tributary_finance, tributary_auditor using (true);
create policy own on territory_parent for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

create policy reads on territory_ancestry for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy own on territory_ancestry for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

-- Colleagues know each other: the company's telephone book is open to employees.
create policy everything on employee to tributary_director using (true);
create policy reads on employee for select to tributary_field, tributary_finance, tributary_auditor using (true);

create policy everything on territory_assignment to tributary_director using (true);
create policy reads on territory_assignment for select to tributary_finance, tributary_auditor using (true);
create policy own on territory_assignment for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
