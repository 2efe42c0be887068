select undeclare('employee');
grant select on employee
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on employee to tributary_director;

-- All employees see each other: the company's telephone book.
create policy everything on employee to tributary_director using (true);
create policy reads on employee for select to tributary_field, tributary_finance, tributary_auditor using (true);

select audit('employee', 'Employee', 'id');

-- Whether the employee has work on the day or later that somebody else would have to do: assignments, partners as their account
-- manager, people who report to them, planned visits. Planned visits of past days do not count: nobody makes them any longer.
create or replace function has_work_from(employee uuid, day date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from territory_assignment where employee_id = employee and valid && daterange(day, null))
        or exists (select from partner_owner where employee_id = employee and valid && daterange(day, null))
        or exists (select from reporting_line where manager_id = employee and valid && daterange(day, null))
        or exists (select from visit join visit_plan on visit_plan.id = visit.plan_id
            where visit_plan.employee_id = employee and visit.status = 'PLANNED'
              and visit.planned_on >= greatest(day, business_date()));
grant execute on function has_work_from to tributary_director;

-- An employee who leaves reports to nobody from then on, and must leave no work behind.
create or replace function leaves_no_work() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if has_work_from(new.id, new.left_on) then
        perform refuse('employee', 'employee_leaves_no_work', new.number);
    end if;
    perform report_to(new.id, null, new.left_on);
    return null;
end
$$;

create or replace trigger employee_leaves_no_work after insert or update of left_on on employee
    for each row when (new.left_on is not null) execute function leaves_no_work();
