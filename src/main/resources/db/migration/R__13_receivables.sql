-- Closing orders that are delivered and paid, and opening them again.

-- Closes orders that are both delivered and paid, in either sequence. The two wait for each other at the order's row.
create or replace function close_settled_orders(candidates uuid[]) returns void
    language sql security definer set search_path = public, pg_temp
as $$
    with closed as (
        update sales_order set status = 'CLOSED', version = version + 1
        where id = any (candidates) and status = 'FULFILLED'
          and total <= (select coalesce(sum(amount), 0) from allocation where order_id = sales_order.id)
              + (select coalesce(sum(credit.total), 0) from sales_credit credit where order_id = sales_order.id)
        returning id
    )
    insert into order_event (order_id, kind) select id, 'CLOSED' from closed order by id;
$$;

-- Opens closed orders again whose payment was reversed.
create or replace function reopen_unpaid_orders(candidates uuid[]) returns void
    language sql security definer set search_path = public, pg_temp
as $$
    with opened as (
        update sales_order set status = 'FULFILLED', version = version + 1
        where id = any (candidates) and status = 'CLOSED' and not settled_elsewhere
          and total > (select coalesce(sum(amount), 0) from allocation where order_id = sales_order.id)
              + (select coalesce(sum(credit.total), 0) from sales_credit credit where order_id = sales_order.id)
        returning id
    )
    insert into order_event (order_id, kind) select id, 'REOPENED' from opened order by id;
$$;
