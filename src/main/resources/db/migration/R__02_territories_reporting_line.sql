select undeclare('reporting_line');
grant select on reporting_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on reporting_line to tributary_director;

create policy reads on reporting_line for select
    to tributary_director, tributary_field, tributary_finance, tributary_auditor using (true);
create policy everything on reporting_line to tributary_director using (true);

select audit('reporting_line', 'Employee', 'employee_id');

-- Nobody reports to themselves, on any day and through however many managers.
create or replace function nobody_reports_in_a_circle() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    looping text;
begin
    -- Two changes wait for each other: each alone could be sound and both together a circle.
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

-- Checked at the end of the transaction, because handing over takes several statements.
drop trigger if exists reporting_line_no_circle on reporting_line;
create constraint trigger reporting_line_no_circle
    after insert or update on reporting_line
    deferrable initially deferred for each row execute function nobody_reports_in_a_circle();

-- Has an employee report to a manager from the day on until the manager leaves; what was planned for later is dropped. Null is
-- nobody.
create or replace function report_to(employee uuid, manager uuid, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from reporting_line where employee_id = employee and lower(valid) >= day;
    update reporting_line set valid = daterange(lower(valid), day) where employee_id = employee and valid @> day;
    if manager is not null then
        insert into reporting_line (employee_id, manager_id, valid)
        select employee, manager, daterange(day, person.left_on) from employee person where person.id = employee;
    end if;
end
$$;
grant execute on function report_to to tributary_director;

-- Has everybody who reports to the giver on the day or later report to the taker from then on, and returns how many. The taker,
-- who cannot report to themselves, reports to the giver's manager.
create or replace function hand_over_reports(giver uuid, taker uuid, day date) returns int
    language plpgsql security definer set search_path = public, pg_temp
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
grant execute on function hand_over_reports to tributary_director;

create or replace trigger reporting_line_while_with_us after insert or update on reporting_line
    for each row execute function works_while_with_us('reporting_line_while_with_us');
