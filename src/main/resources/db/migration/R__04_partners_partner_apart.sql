select undeclare('partner_apart');
grant select on partner_apart
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create policy reads on partner_apart for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partners on partner_apart for select to tributary_field
    using (exists (select from partner where partner.id = one_id)
        and exists (select from partner where partner.id = other_id));

select audit('partner_apart', 'Partner', 'one_id');
