-- An order that fell short is fulfilled by that, in the same transaction, and nothing more is delivered of it, whoever says so.
create function order_stays_short() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    open text;
begin
    select number into open
    from order_shortfall join sales_order on sales_order.id = order_id
    where order_id = (to_jsonb(new) ->> tg_argv[0])::uuid and status not in ('FULFILLED', 'CLOSED');
    if open is not null then
        perform refuse(tg_table_name, 'order_stays_short', open);
    end if;
    return null;
end
$$;
-- At the end, since the shortfall comes before what it makes of the order.
create constraint trigger order_stays_short after insert on order_shortfall
    deferrable initially deferred for each row execute function order_stays_short('order_id');
create constraint trigger order_stays_short after update of status on sales_order
    deferrable initially deferred for each row when (old.status in ('FULFILLED', 'CLOSED') and new.status not in ('FULFILLED', 'CLOSED'))
    execute function order_stays_short('id');
