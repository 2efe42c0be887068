select undeclare('discount_authority');
grant select on discount_authority
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on discount_authority to tributary_director;

create policy everything on discount_authority to tributary_director using (true);
create policy reads on discount_authority for select to tributary_field, tributary_finance, tributary_auditor using (true);

select audit('discount_authority', 'DiscountAuthority', 'id');

-- The highest discount that any of these positions may give on the day. Of several rows from the same day the last one set counts.
create or replace function most_discount(positions text[], day date) returns numeric
    language sql stable
    return (
        select coalesce(max(most_discount), 0)
        from (
            select distinct on (position) most_discount
            from discount_authority
            where position = any (positions) and valid_from <= day
            order by position, valid_from desc, set_at desc, id desc) held);
grant execute on function most_discount
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
