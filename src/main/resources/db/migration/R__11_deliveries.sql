-- A rule of everything that is written about a delivery.

-- The last check of a delivery as it is packed now; null if there is none.
create or replace function current_pick_check(delivery uuid) returns uuid
    language sql stable
    return (
        select id from pick_check
        where delivery_id = delivery
          and checked_at > (select max(packed_at) from carton where carton.delivery_id = delivery)
        order by id desc
        limit 1);
grant execute on function current_pick_check
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- A row about a delivery is written while the delivery has this status: gates before it is released, cartons and checks from then
-- until it is shipped, received quantities and the signature until it is delivered. The argument is the status.
create or replace function delivery_is_at_step() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    written constant jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    about constant uuid := coalesce((written ->> 'delivery_id')::uuid,
        (select delivery_id from pick_check where id = (written ->> 'check_id')::uuid));
begin
    perform from delivery where id = about for share;
    if not exists (select from delivery where id = about and status = any (tg_argv)) then
        perform refuse(tg_table_name, 'delivery_is_at_step', about::text);
    end if;
    return null;
end
$$;
