-- Files bring orders that are closed, but not the receipts that paid for them. Such an order was settled elsewhere: nothing of it
-- is open, it takes nothing of a partner's credit, and nothing more is allocated to it.
alter table sales_order add settled_elsewhere boolean not null default false
    constraint settled_elsewhere_is_closed check (not settled_elsewhere or status = 'CLOSED');
comment on column sales_order.settled_elsewhere is 'Came by a file as closed: it was paid, but not by receipts that are here';

do $$
declare
    old text;
    new text;
begin
    old := pg_get_viewdef('partner_exposure'::regclass);
    new := replace(old, 'sum(sold.total)', 'sum(sold.total) filter (where not sold.settled_elsewhere)');
    if new = old then
        raise exception 'partner_exposure does not add up the totals of orders as it did';
    end if;
    execute 'create or replace view partner_exposure with (security_invoker = true) as ' || new;

    old := pg_get_functiondef('allocation_within_limits()'::regprocedure);
    new := replace(old, 'not order_counts(o.status)', 'not order_counts(o.status) or o.settled_elsewhere');
    if new = old then
        raise exception 'allocation_within_limits does not ask for the status of orders as it did';
    end if;
    execute new;
end
$$;
