select undeclare('receipt');
grant select on receipt
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, number, partner_id, received_on, currency, amount, reference) on receipt
    to tributary_director, tributary_finance;
grant usage on sequence receipt_number to tributary_director, tributary_finance;

create policy everything on receipt to tributary_director, tributary_finance using (true);
create policy reads on receipt for select to tributary_auditor using (true);
create policy with_partner on receipt for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on receipt for select to tributary_partner
    using (partner_id = (select current_partner()));

select audit('receipt', 'Receipt', 'id');

create or replace trigger partner_not_merged after insert on receipt
    referencing new table as added for each statement execute function partner_not_merged();
