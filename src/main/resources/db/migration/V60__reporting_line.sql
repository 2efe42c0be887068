-- Who reports to whom, dated. Who reports to nobody has no row.
create table reporting_line (
    id          uuid not null default uuidv7() unique,
    employee_id uuid not null references employee,
    manager_id  uuid not null references employee check (manager_id <> employee_id),
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    primary key (employee_id, valid without overlaps)
);
create index on reporting_line (manager_id);
select audit('reporting_line', 'Employee', 'employee_id');

-- Nobody reports to themselves, on any day and through however many others.
create function nobody_reports_in_a_circle() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    looping text;
begin
    -- Two changes wait for each other; either alone could be sound and both together a circle.
    perform pg_advisory_xact_lock(hashtext('reporting_line'));
    with recursive above (manager_id, valid) as (
        select manager_id, valid from reporting_line where employee_id = new.employee_id and valid && new.valid
        union
        select up.manager_id, above.valid * up.valid
        from above
        join reporting_line up on up.employee_id = above.manager_id and up.valid && above.valid
        where above.manager_id <> new.employee_id
    )
    select employee.number into looping
    from above join employee on employee.id = above.manager_id
    where above.manager_id = new.employee_id limit 1;
    if looping is not null then
        raise exception 'new row for relation "reporting_line" violates check constraint "reporting_line_no_circle"'
            using errcode = 'check_violation', constraint = 'reporting_line_no_circle', detail = looping;
    end if;
    return null;
end
$$;
-- Told when the transaction is whole: handing over takes several statements.
create constraint trigger reporting_line_no_circle
    after insert or update on reporting_line
    deferrable initially deferred for each row execute function nobody_reports_in_a_circle();

-- From the day on, whatever was to come later; null is nobody.
create function report_to(employee uuid, manager uuid, day date) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    delete from reporting_line where employee_id = employee and lower(valid) >= day;
    update reporting_line set valid = daterange(lower(valid), day) where employee_id = employee and valid @> day;
    if manager is not null then
        insert into reporting_line (employee_id, manager_id, valid) values (employee, manager, daterange(day, null));
    end if;
end
$$;

-- Whoever reports to the one on the day or later reports to the other then, and tells how many do. The taker, who cannot
-- report to themselves, reports to whom the giver reports.
create function hand_over_reports(giver uuid, taker uuid, day date) returns int
    language plpgsql security definer set search_path = public
as $$
declare
    given record;
    above uuid := (select manager_id from reporting_line where employee_id = giver and valid @> day);
    heir uuid;
    number int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('reporting_line'));
    for given in
        select * from reporting_line where manager_id = giver and valid && daterange(day, null)
        order by employee_id, lower(valid) for update
    loop
        heir := case when given.employee_id = taker then nullif(above, taker) else taker end;
        if lower(given.valid) < day then
            update reporting_line set valid = daterange(lower(given.valid), day) where id = given.id;
        else
            delete from reporting_line where id = given.id;
        end if;
        if heir is not null then
            insert into reporting_line (employee_id, manager_id, valid)
            values (given.employee_id, heir, given.valid * daterange(day, null));
        end if;
        number := number + 1;
    end loop;
    return number;
end
$$;
revoke execute on function report_to, hand_over_reports from public;
grant execute on function report_to, hand_over_reports to tributary_director;

-- Colleagues know who reports to whom, as they know each other.
alter table reporting_line enable row level security;
grant select on reporting_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
create policy reads on reporting_line for select
    to tributary_director, tributary_field, tributary_finance, tributary_auditor using (true);
