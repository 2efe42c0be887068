select undeclare('scorecard_scheme');
grant select on scorecard_scheme
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, partner_kind, valid_from, currency) on scorecard_scheme to tributary_director;

create policy everything on scorecard_scheme to tributary_director using (true);
create policy reads on scorecard_scheme for select to tributary_field, tributary_finance, tributary_auditor using (true);

select audit('scorecard_scheme', 'ScorecardScheme', 'id');

-- Scores of past days stay as they are: only the first scheme of all may begin before today.
create or replace function scorecard_scheme_follows() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    -- Of two first schemes, the second one sees the first.
    perform pg_advisory_xact_lock(hashtext('scorecard_scheme'));
    if new.valid_from < business_date() and exists (select from scorecard_scheme) then
        perform refuse('scorecard_scheme', 'scorecard_scheme_follows', new.valid_from::text);
    end if;
    return new;
end
$$;

create or replace trigger scorecard_scheme_follows before insert on scorecard_scheme
    for each row execute function scorecard_scheme_follows();
