select undeclare('partner_step');
grant select on partner_step
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create policy reads on partner_step for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_step for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
