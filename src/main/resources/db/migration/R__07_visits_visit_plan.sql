select undeclare('visit_plan');
grant select on visit_plan
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on visit_plan to tributary_director, tributary_field;

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

select audit('visit_plan', 'VisitPlan', 'id');

-- Directors hand plans over with any status.
select steps('visit_plan', 'director: *', 'field: >DRAFT, DRAFT>SUBMITTED');
