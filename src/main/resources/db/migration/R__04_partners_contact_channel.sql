select undeclare('contact_channel');
grant select on contact_channel
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on contact_channel to tributary_director, tributary_field;

create policy everything on contact_channel to tributary_director using (true);
create policy with_contact on contact_channel to tributary_field
    using (exists (select from contact where contact.id = contact_id));
create policy own_company on contact_channel for select to tributary_partner
    using (exists (select from contact where contact.id = contact_id));

select audit('contact_channel', 'Contact', 'contact_id', '{address}');
