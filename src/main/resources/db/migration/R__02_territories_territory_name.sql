select undeclare('territory_name');
grant select on territory_name
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on territory_name to tributary_director;

create policy own on territory_name for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
create policy everything on territory_name to tributary_director using (true);
create policy reads on territory_name for select to tributary_finance, tributary_auditor using (true);

select audit('territory_name', 'Territory', 'territory_id');
