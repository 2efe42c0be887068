-- Who takes which step of what has a status, who writes which log, and who is named in it, is held here, and not by the service alone.
-- WritesByRoleTest tries all of it, for every table and role.

-- A step that is not among those of its role is refused. The arguments say them: 'director: *' is any, 'partner: >SUBMITTED,
-- SUBMITTED>CANCELLED' to begin as SUBMITTED, and to go on from there. What field staff may do, managers may: those that reach below
-- their own territories. With its caller's rights, so that what the database does by itself, with those of the owner, is no step of
-- its caller.
create function takes_a_step() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    who  constant text[] := case
        when current_user = 'tributary_field' and current_setting('tributary.reach', true) = 'below' then '{field,manager}'
        else array[replace(current_user, 'tributary_', '')] end;
    step constant text := case when tg_op = 'UPDATE' then old.status else '' end || '>' || new.status;
begin
    -- Whoever may act as the owner may put right what the owner may.
    if not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') and not exists (
        select from unnest(tg_argv) allowed (steps)
        where split_part(steps, ': ', 1) = any (who)
          and (split_part(steps, ': ', 2) = '*' or step = any (string_to_array(split_part(steps, ': ', 2), ', ')))) then
        perform refuse(tg_table_name, 'step_of_role', array_to_string(who, ', ') || ': ' || step);
    end if;
    return new;
end
$$;

-- Has the steps of a table held, row by row but for the owner and for roles that take any.
create function steps(of_table regclass, variadic allowed text[]) returns void
    language plpgsql set search_path = public, pg_temp
as $$
declare
    free constant text := (
        select string_agg(quote_literal(name), ', ')
        from (select relowner::regrole::text from pg_class where oid = of_table
              union all
              select 'tributary_' || split_part(steps, ': ', 1) from unnest(allowed) steps
              where split_part(steps, ': ', 2) = '*') free (name));
    arguments constant text := (select string_agg(quote_literal(steps), ', ') from unnest(allowed) steps);
begin
    execute format('create trigger begins_by_role before insert on %s
        for each row when (current_user not in (%s)) execute function takes_a_step(%s)', of_table, free, arguments);
    execute format('create trigger step_by_role before update of status on %s
        for each row when (old.status <> new.status and current_user not in (%s)) execute function takes_a_step(%s)',
        of_table, free, arguments);
end
$$;
revoke execute on function steps from public;

-- Directors bring orders and partners by files, as they are, and hand plans over.
select steps('sales_order', 'director: *',
    'field: >SUBMITTED, DRAFT>CANCELLED, SUBMITTED>CANCELLED, ON_CREDIT_HOLD>CANCELLED, CONFIRMED>CANCELLED',
    'manager: SUBMITTED>CONFIRMED, SUBMITTED>ON_CREDIT_HOLD, ON_CREDIT_HOLD>CONFIRMED, CONFIRMED>FULFILLED',
    'finance: ON_CREDIT_HOLD>CONFIRMED',
    'partner: >SUBMITTED, SUBMITTED>CANCELLED');
select steps('delivery',
    'director: >NOTIFIED, NOTIFIED>RELEASED, NOTIFIED>CANCELLED, RELEASED>CANCELLED, RELEASED>SHIPPED, SHIPPED>DELIVERED',
    'manager: >NOTIFIED, NOTIFIED>RELEASED, NOTIFIED>CANCELLED, RELEASED>CANCELLED, RELEASED>SHIPPED, SHIPPED>DELIVERED');
select steps('sales_return',
    'director: >REQUESTED, REQUESTED>AUTHORISED, REQUESTED>REJECTED, REQUESTED>WITHDRAWN, AUTHORISED>RECEIVED, '
        || 'AUTHORISED>REJECTED, AUTHORISED>WITHDRAWN, RECEIVED>CREDITED',
    'field: >REQUESTED, REQUESTED>WITHDRAWN, AUTHORISED>WITHDRAWN',
    'manager: REQUESTED>AUTHORISED, REQUESTED>REJECTED, AUTHORISED>RECEIVED, AUTHORISED>REJECTED',
    'finance: RECEIVED>CREDITED',
    'partner: >REQUESTED, REQUESTED>WITHDRAWN, AUTHORISED>WITHDRAWN');
select steps('contract',
    'director: >DRAFT, DRAFT>IN_REVIEW, IN_REVIEW>DRAFT, IN_REVIEW>APPROVED, APPROVED>SIGNED',
    'field: >DRAFT, DRAFT>IN_REVIEW',
    'manager: IN_REVIEW>DRAFT, IN_REVIEW>APPROVED, APPROVED>SIGNED',
    'finance: IN_REVIEW>DRAFT, IN_REVIEW>APPROVED');
select steps('partner', 'director: *',
    'field: >PROSPECT, PROSPECT>ONBOARDING',
    'manager: ONBOARDING>ACTIVE, ACTIVE>SUSPENDED, SUSPENDED>ACTIVE, PROSPECT>ENDED, ONBOARDING>ENDED, ACTIVE>ENDED, SUSPENDED>ENDED');
select steps('visit_plan', 'director: *', 'field: >DRAFT, DRAFT>SUBMITTED');
select steps('visit', 'director: >PLANNED, PLANNED>CANCELLED', 'field: >PLANNED');

-- What is ordered, when and for how much changes as long as it waits; then it only goes its way.
create function order_keeps_its_word() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    perform refuse('sales_order', 'order_keeps_its_word', new.number);
    return null;
end
$$;
create trigger order_keeps_its_word before update on sales_order
    for each row when (
        (old.status <> 'SUBMITTED' or new.status <> 'SUBMITTED')
        and (new.territory_id, new.order_date, new.due_date, new.net, new.tax, new.freight, new.total, new.note)
            is distinct from (old.territory_id, old.order_date, old.due_date, old.net, old.tax, old.freight, old.total, old.note)
        and current_user in ('tributary_field', 'tributary_finance', 'tributary_partner'))
    execute function order_keeps_its_word();
revoke update (ship_date) on sales_order from tributary_partner;

-- An order is sold where its partner is on its day, whoever places it.
alter policy own_company_places on sales_order
    with check (partner_id = (select current_partner()) and territory_id = territory_of_partner(partner_id, order_date));
-- Visits come into a plan that is being written.
alter policy with_own_plan on visit
    with check (exists (select from visit_plan
            where visit_plan.id = plan_id and visit_plan.status = 'DRAFT' and is_caller(employee_id))
        and exists (select from partner where partner.id = partner_id));

-- Who did something and when is what the database knows: nobody writes it, and nobody lets their own order pass in another's name.
do $$
declare
    named record;
begin
    for named in
        select * from (values
            ('sales_order', 'id, number, partner_id, territory_id, employee_id, order_date, due_date, ship_date, status, currency,
                net, tax, freight, total, note, version', 'tributary_field, tributary_partner'),
            ('contract', 'id, number, partner_id, currency, kind, status, subject, terms, valid_from, valid_to, renewal_notice_days,
                rebate_basis, follows_id, round, signed_on, signed_for_us, signed_for_partner, end_reason, version',
                'tributary_director, tributary_field'),
            ('contract_review', 'contract_id, round, role, verdict, remark', 'tributary_director, tributary_field, tributary_finance'),
            ('credit_limit', 'id, partner_id, valid_from, currency, amount, reason, set_by',
                'tributary_director, tributary_field, tributary_finance'),
            ('credit_release', 'order_id, credit_limit, exposure, reason', 'tributary_director, tributary_field, tributary_finance'),
            ('receipt', 'id, number, partner_id, received_on, currency, amount, reference', 'tributary_director, tributary_finance'),
            ('delivery_gate', 'delivery_id, gate', 'tributary_director, tributary_field'),
            ('carton', 'delivery_id, number, weight', 'tributary_director, tributary_field'),
            ('pick_check', 'id, delivery_id', 'tributary_director, tributary_field'),
            ('pick_count', 'check_id, position, product_id, line_no, expected, counted', 'tributary_director, tributary_field'),
            ('proof_of_delivery', 'delivery_id, signed_by, signed_on, remarks', 'tributary_director, tributary_field'),
            ('freight_settlement', 'delivery_id, amount, currency, reason', 'tributary_director, tributary_finance'),
            ('scorecard_scheme', 'id, partner_kind, valid_from, currency', 'tributary_director'),
            ('order_event', 'order_id, kind, reason, details',
                'tributary_director, tributary_field, tributary_finance, tributary_partner')
        ) told (of_table, columns, roles)
    loop
        execute format('revoke insert on %s from %s', named.of_table, named.roles);
        execute format('grant insert (%s) on %s to %s', named.columns, named.of_table, named.roles);
    end loop;
end
$$;
alter policy everything on credit_limit with check (set_by is not distinct from (select caller_employee()));
alter policy of_own_partner on credit_limit
    with check (set_by is not distinct from (select caller_employee())
        and exists (select from partner where partner.id = partner_id));

-- What reps read and managers write: those that reach below their own territories.
do $$
declare
    managed text;
begin
    foreach managed in array array ['delivery_line', 'delivery_gate', 'carton', 'carton_content', 'pick_check', 'pick_count',
        'carrier_agreement', 'proof_of_delivery', 'order_shortfall', 'exclusive_right', 'credit_limit', 'credit_release', 'contract_review']
    loop
        execute format($policy$create policy managers_write on %I as restrictive for insert to tributary_field
            with check ((select current_setting('tributary.reach', true)) = 'below')$policy$, managed);
    end loop;
    foreach managed in array array ['delivery', 'delivery_line', 'pick_count', 'exclusive_right', 'sales_return_line']
    loop
        execute format($policy$create policy managers_change on %I as restrictive for update to tributary_field
            using ((select current_setting('tributary.reach', true)) = 'below')$policy$, managed);
    end loop;
    foreach managed in array array ['carton', 'carton_content']
    loop
        execute format($policy$create policy managers_remove on %I as restrictive for delete to tributary_field
            using ((select current_setting('tributary.reach', true)) = 'below')$policy$, managed);
    end loop;
end
$$;

-- The time line tells what its own transaction did, and nothing else: each kind of event has something that it was written with. FULFILLED
-- comes before its step, since the step may close the order, which is told next; HELD may be told of an order that stays held.
create function order_event_happened(of_order uuid, what text, about jsonb) returns boolean
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

drop policy everything on order_event;
drop policy reads on order_event;
drop policy of_own_order on order_event;
create policy reads on order_event for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy tells_what_happens on order_event for insert to tributary_field, tributary_finance, tributary_partner
    with check (order_event_happened(order_id, kind, details)
        and exists (select from sales_order where sales_order.id = order_id));
-- Orders come by files, which say nothing of how they came about. Of a hundred thousand of them, none is asked about.
create policy imports on order_event for insert to tributary_director
    with check (kind = 'IMPORTED' or order_event_happened(order_id, kind, details));

-- What is credited is told by the database, before it closes the order, which is told next. Loaded as the owner it is told elsewhere.
create function return_credit_is_told() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into order_event (order_id, kind, details)
    select new.order_id, 'RETURN_CREDITED',
           jsonb_build_array(jsonb_build_object('field', 'return', 'before', null, 'after', number))
    from sales_return where id = new.return_id;
    return null;
end
$$;
create trigger return_credit_is_told after insert on sales_return_credit
    for each row when (caller_subject() is not null) execute function return_credit_is_told();
