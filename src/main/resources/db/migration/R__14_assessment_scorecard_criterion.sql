select undeclare('scorecard_criterion');
grant select on scorecard_criterion
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on scorecard_criterion to tributary_director;

create policy everything on scorecard_criterion to tributary_director using (true);
create policy reads on scorecard_criterion for select
    to tributary_field, tributary_finance, tributary_auditor using (true);

select audit('scorecard_criterion', 'ScorecardScheme', 'scheme_id');

-- Checked at the end of the transaction, because a scheme is written criterion by criterion. As each weight is more than 0, no
-- criterion can be added to a scheme later.
create or replace function scorecard_weights_sum_to_one() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    scheme constant uuid := to_jsonb(coalesce(new, old)) ->> tg_argv[0];
    sum    constant numeric := (select coalesce(sum(weight), 0) from scorecard_criterion where scheme_id = scheme);
begin
    if sum <> 1 then
        perform refuse('scorecard_criterion', 'scorecard_weights_sum_to_one', sum::text);
    end if;
    return null;
end
$$;

drop trigger if exists scorecard_weights_sum_to_one on scorecard_scheme;
create constraint trigger scorecard_weights_sum_to_one after insert on scorecard_scheme
    deferrable initially deferred for each row execute function scorecard_weights_sum_to_one('id');

drop trigger if exists scorecard_weights_sum_to_one on scorecard_criterion;
create constraint trigger scorecard_weights_sum_to_one after insert or update or delete on scorecard_criterion
    deferrable initially deferred for each row execute function scorecard_weights_sum_to_one('scheme_id');
