-- Forgets keys that are older than "keep", at most so many at a time, and tells how many it were. The service's own roles
-- may delete none, and see their callers' only; this does it with the owner's rights, and whatever it is told keeps each
-- key for 24 hours. Sweeps at the same time do not wait for each other.
create function sweep_idempotency_keys(keep interval, most integer) returns integer
    language sql security definer set search_path = public
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
revoke execute on function sweep_idempotency_keys from public;
grant execute on function sweep_idempotency_keys to tributary_app;
