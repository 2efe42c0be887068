select undeclare('territory_ancestry');
grant select on territory_ancestry
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create policy reads on territory_ancestry for select
    to tributary_director, tributary_finance, tributary_auditor using (true);
create policy own on territory_ancestry for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
