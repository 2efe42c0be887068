select undeclare('audit_entry');
grant select on audit_entry to tributary_auditor;

create policy reads on audit_entry for select to tributary_auditor using (true);
