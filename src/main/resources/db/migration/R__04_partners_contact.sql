select undeclare('contact');
grant select on contact
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on contact to tributary_director, tributary_field;

create policy everything on contact to tributary_director using (true);
create policy reads on contact for select to tributary_finance, tributary_auditor using (true);
create policy with_partner on contact to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on contact for select to tributary_partner
    using (partner_id = (select current_partner()));

select audit('contact', 'Partner', 'partner_id');

create or replace trigger partner_not_merged after insert on contact
    referencing new table as added for each statement execute function partner_not_merged();
