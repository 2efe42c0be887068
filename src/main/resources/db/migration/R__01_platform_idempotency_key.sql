select undeclare('idempotency_key');
grant select on idempotency_key to tributary_director, tributary_field, tributary_finance, tributary_partner;
grant insert, update on idempotency_key to tributary_director, tributary_field, tributary_finance, tributary_partner;

create policy own on idempotency_key
    to tributary_director, tributary_field, tributary_finance, tributary_partner
    using (subject = (select caller_subject()));

-- Deletes keys that are older than "keep", at most "most" of them, and returns how many it deleted. The service's roles see only
-- their callers' keys and may delete none, so this runs with the owner's rights. It never deletes a key of the last 24 hours.
-- Sweeps at the same time do not wait for each other.
create or replace function sweep_idempotency_keys(keep interval, most integer) returns integer
    language sql security definer set search_path = public, pg_temp
as $$
    with swept as (
        delete from idempotency_key where ctid = any (array (
            select ctid from idempotency_key
            where created_at < now() - greatest(keep, interval '24 hours')
            order by created_at
            limit most
            for update skip locked))
        returning 1
    )
    select count(*)::integer from swept
$$;
grant execute on function sweep_idempotency_keys to tributary_app;
