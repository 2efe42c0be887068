select undeclare('visit');
grant select on visit to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, delete on visit to tributary_director, tributary_field;
grant update (plan_id, status) on visit to tributary_director;

create policy everything on visit to tributary_director using (true);
create policy reads on visit for select to tributary_auditor using (true);
create policy with_plan on visit for select to tributary_field
    using (exists (select from visit_plan where visit_plan.id = plan_id));
-- Visits are added while the plan is a draft.
create policy with_own_plan on visit for insert to tributary_field
    with check (exists (select from visit_plan
            where visit_plan.id = plan_id and visit_plan.status = 'DRAFT' and is_caller(employee_id))
        and exists (select from partner where partner.id = partner_id));
create policy in_own_draft on visit for delete to tributary_field
    using (exists (select from visit_plan
        where visit_plan.id = plan_id and status = 'DRAFT' and is_caller(employee_id)));

select audit('visit', 'VisitPlan', 'plan_id');

select steps('visit', 'director: >PLANNED, PLANNED>CANCELLED', 'field: >PLANNED');

create or replace trigger partner_not_merged after insert on visit
    referencing new table as added for each statement execute function partner_not_merged();
