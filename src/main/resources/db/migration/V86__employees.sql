-- Employees are entered and changed by people too, who say which version they saw.
alter table employee
    add version int not null default 1,
    add constraint employee_email_is_one check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    add constraint employee_subject_is_sub check (subject ~ '^\S{1,200}$');
select audit('employee', 'Employee', 'id');

-- Nobody has work for days on which they are gone, whichever way it comes. Who they are is locked, so that leaving and being given
-- work wait for each other. The argument is the name of what is broken.
create function works_while_with_us() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    person employee;
begin
    for person in
        select * from employee
        where id in (new.employee_id, cast(to_jsonb(new) ->> 'manager_id' as uuid))
        order by id for share
    loop
        if new.valid && daterange(person.left_on, null) and person.left_on is not null then
            perform refuse(tg_table_name, tg_argv[0], person.number);
        end if;
    end loop;
    return null;
end
$$;
create trigger territory_assignment_while_with_us after insert or update on territory_assignment
    for each row execute function works_while_with_us('territory_assignment_while_with_us');
create trigger reporting_line_while_with_us after insert or update on reporting_line
    for each row execute function works_while_with_us('reporting_line_while_with_us');
drop trigger partner_owner_is_with_us on partner_owner;
drop function partner_owner_is_with_us;
create trigger partner_owner_while_with_us after insert or update on partner_owner
    for each row execute function works_while_with_us('partner_owner_while_with_us');

-- Who has work on the day or later that somebody else would have to do: assignments, partners that they are named for, people who
-- report to them, visits that they planned; not those of days that are over, which nobody makes any more.
create function has_work_from(employee uuid, day date) returns boolean
    language sql stable security definer set search_path = public
    return exists (select from territory_assignment where employee_id = employee and valid && daterange(day, null))
        or exists (select from partner_owner where employee_id = employee and valid && daterange(day, null))
        or exists (select from reporting_line where manager_id = employee and valid && daterange(day, null))
        or exists (select from visit join visit_plan on visit_plan.id = visit.plan_id
            where visit_plan.employee_id = employee and visit.status = 'PLANNED'
              and visit.planned_on >= greatest(day, business_date()));
revoke execute on function has_work_from from public;
grant execute on function has_work_from to tributary_director;

-- Whoever leaves reports to nobody from then on, and leaves no work behind.
create function leaves_no_work() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if has_work_from(new.id, new.left_on) then
        perform refuse('employee', 'employee_leaves_no_work', new.number);
    end if;
    perform report_to(new.id, null, new.left_on);
    return null;
end
$$;
create trigger employee_leaves_no_work after insert or update of left_on on employee
    for each row when (new.left_on is not null) execute function leaves_no_work();

-- From the day on until they leave, whatever was to come later; null is nobody.
create or replace function report_to(employee uuid, manager uuid, day date) returns void
    language plpgsql security definer set search_path = public
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
