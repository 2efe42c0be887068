select undeclare('key_account_period');
grant select on key_account_period to tributary_director, tributary_finance, tributary_auditor;
grant select (id, period, kind, months, currency, a_share, b_share, employee_id, classified_at) on key_account_period
    to tributary_field, tributary_partner;

create policy reads on key_account_period for select
    to tributary_director, tributary_field, tributary_finance, tributary_auditor using (true);

select audit('key_account_period', 'KeyAccountPeriod', 'id');
