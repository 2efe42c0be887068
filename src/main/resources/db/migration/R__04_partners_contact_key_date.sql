select undeclare('contact_key_date');
grant select on contact_key_date
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on contact_key_date to tributary_director, tributary_field;

create policy everything on contact_key_date to tributary_director using (true);
create policy with_contact on contact_key_date to tributary_field
    using (exists (select from contact where contact.id = contact_id));
create policy own_company on contact_key_date for select to tributary_partner
    using (exists (select from contact where contact.id = contact_id));

select audit('contact_key_date', 'Contact', 'contact_id', '{month, day, year}');

-- The day of a yearly date in a year; the 28th of February for the 29th if the year has none.
create or replace function day_in_year(month int, day int, year int) returns date
    language sql immutable parallel safe
    return least(make_date(year, month, 1) + day - 1, (make_date(year, month, 1) + interval '1 month - 1 day')::date);
grant execute on function day_in_year
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
