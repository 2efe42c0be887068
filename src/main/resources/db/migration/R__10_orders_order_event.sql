-- Partners do not read what we picked wrongly and what we paid the carrier.
create or replace function order_event_is_internal(kind text) returns boolean
    language sql immutable parallel safe
    return kind in ('DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'FREIGHT_SETTLED');
grant execute on function order_event_is_internal
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The time line says only what its own transaction did: each kind of event needs a row that was written with it. FULFILLED is
-- written before the step to FULFILLED, because the trigger of that step may write CLOSED, which must come after it. HELD may be
-- said of an order that stays on hold.
create or replace function order_event_happened(of_order uuid, what text, about jsonb) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return case
        when what in ('PLACED', 'CHANGED') then exists (
            select from sales_order sold
            where sold.id = of_order and sold.status = 'SUBMITTED' and (sold.xmin = pg_current_xact_id()::xid
                or what = 'CHANGED' and exists (
                    select from order_line line where line.order_id = sold.id and line.xmin = pg_current_xact_id()::xid)))
        when what = 'HELD' then (current_setting('role') = 'tributary_director'
                or current_setting('role') = 'tributary_field' and current_setting('tributary.reach', true) = 'below')
            and exists (select from sales_order sold where sold.id = of_order and sold.status = 'ON_CREDIT_HOLD'
                and caller_sees_partner(sold.partner_id))
        when what in ('CONFIRMED', 'RELEASED', 'CANCELLED') then exists (
            select from sales_order sold
            where sold.id = of_order and sold.xmin = pg_current_xact_id()::xid
              and sold.status = case what when 'CANCELLED' then 'CANCELLED' else 'CONFIRMED' end)
        when what = 'CLOSED_SHORT' then exists (
            select from order_shortfall short where short.order_id = of_order and short.xmin = pg_current_xact_id()::xid)
        when what = 'FULFILLED' then exists (
                select from delivery brought
                where brought.order_id = of_order and brought.status = 'DELIVERED' and brought.xmin = pg_current_xact_id()::xid)
            and not exists (select from order_line_progress line where line.order_id = of_order and line.delivered < line.ordered)
        when what like 'RETURN\_%' then exists (
            select from sales_return back
            where back.order_id = of_order and back.number = about -> 0 ->> 'after' and back.xmin = pg_current_xact_id()::xid
              and what = 'RETURN_' || back.status)
        else exists (
            select from delivery brought
            where brought.order_id = of_order and brought.number = about -> 0 ->> 'after' and case what
                when 'DELIVERY_NOTIFIED' then brought.status = 'NOTIFIED' and brought.xmin = pg_current_xact_id()::xid
                when 'DELIVERY_RELEASED' then brought.status = 'RELEASED' and brought.xmin = pg_current_xact_id()::xid
                when 'DELIVERY_SHIPPED' then brought.status = 'SHIPPED' and brought.xmin = pg_current_xact_id()::xid
                when 'DELIVERED' then brought.status = 'DELIVERED' and brought.xmin = pg_current_xact_id()::xid
                when 'DELIVERY_CANCELLED' then brought.status = 'CANCELLED' and brought.xmin = pg_current_xact_id()::xid
                when 'GATE_PASSED' then exists (select from delivery_gate part
                    where part.delivery_id = brought.id and part.xmin = pg_current_xact_id()::xid)
                when 'DELIVERY_PACKED' then exists (select from carton part
                    where part.delivery_id = brought.id and part.xmin = pg_current_xact_id()::xid)
                when 'DELIVERY_CHECKED' then exists (select from pick_check part
                    where part.delivery_id = brought.id and part.xmin = pg_current_xact_id()::xid)
                when 'DEVIATION_RESOLVED' then exists (select from pick_check part join pick_count on check_id = part.id
                    where part.delivery_id = brought.id and pick_count.xmin = pg_current_xact_id()::xid)
                when 'FREIGHT_SETTLED' then exists (select from freight_settlement part
                    where part.delivery_id = brought.id and part.xmin = pg_current_xact_id()::xid)
                else false end)
    end;
grant execute on function order_event_happened
    to tributary_director, tributary_field, tributary_finance, tributary_partner;

select undeclare('order_event');
grant select on order_event
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (order_id, kind, reason, details) on order_event
    to tributary_director, tributary_field, tributary_finance, tributary_partner;

create policy with_order on order_event for select to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy of_own_company on order_event for select to tributary_partner
    using (not order_event_is_internal(kind) and exists (select from sales_order where sales_order.id = order_id));
create policy reads on order_event for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy tells_what_happens on order_event for insert to tributary_field, tributary_finance, tributary_partner
    with check (order_event_happened(order_id, kind, details)
        and exists (select from sales_order where sales_order.id = order_id));
-- Imported orders have the event IMPORTED, which is not checked: a file may bring a hundred thousand of them.
create policy imports on order_event for insert to tributary_director
    with check (kind = 'IMPORTED' or order_event_happened(order_id, kind, details));
