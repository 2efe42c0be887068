-- The life of an order from placing to confirming or cancelling, the credit that confirming depends on, and what happened.

-- Who placed it: the sub of their token. Null for what came by a file before there were accounts.
alter table sales_order add placed_by text;
alter table sales_order alter placed_by set default caller_subject();

-- Confirmed or further: what the partner is bound to pay for, see partner_exposure.
create function order_confirmed(status text) returns boolean
    language sql immutable parallel safe
    return status in ('CONFIRMED', 'FULFILLED', 'CLOSED');

-- How much a partner may owe (授信额度), from a day until the next one. Append-only: a limit is followed, never changed.
create table credit_limit (
    id         uuid primary key default uuidv7(),
    partner_id uuid not null,
    valid_from date not null,
    currency   char(3) not null,
    amount     numeric(19, 4) not null check (amount >= 0),
    reason     text not null check (reason <> ''),
    set_by     uuid references employee,
    set_at     timestamptz not null default clock_timestamp(),
    constraint credit_limit_in_partner_currency foreign key (partner_id, currency) references partner (id, currency)
);
create index on credit_limit (partner_id, valid_from desc, set_at desc);
create index on credit_limit (set_by);

-- Of several limits from the same day the one that was set last counts. Null where there is none.
create function credit_limit_on(partner uuid, day date) returns numeric
    language sql stable
    return (
        select amount from credit_limit
        where partner_id = partner and valid_from <= day
        order by valid_from desc, set_at desc, id desc
        limit 1);

-- Exposure (domain page): open receivables + shipped, not invoiced + confirmed, not shipped − unallocated receipts.
-- As long as nothing is invoiced, the first three are together what is open of all orders that are confirmed or further:
--     Σ totals of those orders − Σ allocations to them − (Σ receipts − Σ allocations)
-- and since what is allocated goes either to them or to orders that are not confirmed yet, that is
--     Σ totals of those orders − Σ receipts + Σ allocations to orders that are not confirmed.
-- The last part is money that was paid ahead for something: it does not make room for anything else.
-- Read by callers with their own eyes, and by the functions below with the owner's, who sees all.
create view partner_exposure with (security_invoker = true) as
select partner.id as partner_id,
       coalesce((select sum(total) from sales_order sold
                 where sold.partner_id = partner.id and order_confirmed(sold.status)), 0)
       - coalesce((select sum(amount) from receipt where receipt.partner_id = partner.id), 0)
       + coalesce((select sum(allocation.amount)
                   from allocation join sales_order sold on sold.id = allocation.order_id
                   where allocation.partner_id = partner.id and not order_confirmed(sold.status)), 0) as exposure
from partner;

-- Somebody with the authority lets an order pass that the partner's credit does not cover.
create table credit_release (
    order_id     uuid primary key references sales_order,
    credit_limit numeric(19, 4),
    exposure     numeric(19, 4) not null,
    reason       text not null check (reason <> ''),
    released_by  text not null default caller_subject(),
    released_at  timestamptz not null default clock_timestamp()
);
comment on column credit_release.credit_limit is 'The partner''s limit at that moment; null if it had none';
comment on column credit_release.exposure is 'What the partner''s exposure came to with this order at that moment';

-- Locks the partner's credit until the transaction ends, so that orders of one partner are confirmed one after another,
-- and tells its limit today and its exposure before this order and with it. It sees all that counts, whoever asks.
create function order_credit(sold uuid, out credit_limit numeric, out exposure numeric, out with_order numeric)
    language plpgsql security definer set search_path = public
as $$
declare
    buyer uuid := (select partner_id from sales_order where id = sold);
begin
    perform from partner where id = buyer for no key update;
    credit_limit := credit_limit_on(buyer, business_date());
    exposure := (select partner_exposure.exposure from partner_exposure where partner_id = buyer);
    with_order := exposure + (
        select total - coalesce((select sum(amount) from allocation where order_id = sold), 0)
        from sales_order where id = sold and not order_confirmed(status));
end
$$;

-- An order is confirmed within its partner's limit, or with the approval of somebody other than who placed it. The lock
-- makes a second confirmation wait for the first and then see it.
create function order_within_credit() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    perform from partner where id = new.partner_id for no key update;
    if credit_limit_on(new.partner_id, business_date())
            < (select exposure from partner_exposure where partner_id = new.partner_id)
        and not exists (select from credit_release
            where order_id = new.id and released_by is distinct from new.placed_by) then
        raise exception 'new row for relation "sales_order" violates check constraint "order_within_credit"'
            using errcode = 'check_violation', constraint = 'order_within_credit', detail = new.number;
    end if;
    return null;
end
$$;
create trigger order_within_credit after update on sales_order
    for each row when (order_confirmed(new.status) and not order_confirmed(old.status))
    execute function order_within_credit();

-- The caller's own employee; null for partners and for people without a record.
create function caller_employee() returns uuid
    language sql stable security definer set search_path = public
    return (select id from employee where subject = caller_subject());

-- Everything that happened to an order. Append-only, written in the transaction in which it happened.
create table order_event (
    id          uuid primary key default uuidv7(),
    order_id    uuid not null references sales_order,
    kind        text not null check (kind in
        ('IMPORTED', 'PLACED', 'CHANGED', 'HELD', 'RELEASED', 'CONFIRMED', 'CANCELLED')),
    happened_at timestamptz not null default clock_timestamp(),
    employee_id uuid references employee default caller_employee(),
    by_partner  boolean not null default (current_partner() is not null),
    reason      text,
    details     jsonb not null default '[]'
);
comment on column order_event.details is 'What changed: [{"field", "before", "after"}], the latter two as texts or null';
create index on order_event (order_id, id);
create index on order_event (employee_id);

alter table credit_limit enable row level security;
alter table credit_release enable row level security;
alter table order_event enable row level security;

grant select on credit_limit, credit_release, order_event, partner_exposure
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on credit_limit, credit_release to tributary_director, tributary_field, tributary_finance;
grant insert on order_event to tributary_director, tributary_field, tributary_finance, tributary_partner;

-- Whose order it is, its number and its currency never change; and finance changes only where it stands.
grant update (territory_id, order_date, due_date, ship_date, status, net, tax, freight, total, note, version)
    on sales_order to tributary_field, tributary_partner;
grant update (status, version) on sales_order to tributary_finance;
grant delete on order_line to tributary_director, tributary_field, tributary_partner;

create policy own_changes on sales_order for update to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[])
        or exists (select from partner where partner.id = partner_id));
create policy own_company_changes on sales_order for update to tributary_partner
    using (partner_id = (select current_partner()))
    with check (partner_id = (select current_partner()) and status in ('SUBMITTED', 'CANCELLED'));
create policy releases on sales_order for update to tributary_finance using (true);

-- Lines change as long as the order is not confirmed, for whoever may change the order.
alter policy with_own_order on order_line
    with check (exists (select from sales_order
        where sales_order.id = order_id and sales_order.status in ('DRAFT', 'SUBMITTED')));
create policy of_own_open_order on order_line for delete to tributary_field, tributary_partner
    using (exists (select from sales_order
        where sales_order.id = order_id and sales_order.status in ('DRAFT', 'SUBMITTED')));

create policy everything on credit_limit to tributary_director, tributary_finance using (true);
create policy reads on credit_limit for select to tributary_auditor using (true);
create policy with_partner on credit_limit for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy of_own_partner on credit_limit for insert to tributary_field
    with check (exists (select from partner where partner.id = partner_id));
create policy own_company on credit_limit for select to tributary_partner
    using (partner_id = (select current_partner()));

create policy everything on credit_release to tributary_director, tributary_finance using (true);
create policy reads on credit_release for select to tributary_auditor using (true);
create policy with_order on credit_release for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy of_own_order on credit_release for insert to tributary_field
    with check (exists (select from sales_order where sales_order.id = order_id));

create policy everything on order_event to tributary_director, tributary_finance using (true);
create policy reads on order_event for select to tributary_auditor using (true);
create policy with_order on order_event for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy of_own_order on order_event for insert to tributary_field, tributary_partner
    with check (exists (select from sales_order where sales_order.id = order_id));

select audit('credit_limit', 'Partner', 'partner_id');
select audit('credit_release', 'Order', 'order_id');
