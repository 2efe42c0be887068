create sequence receipt_number;

-- A payment received (回款). Append-only: a correction is a reversal and a new fact.
create table receipt (
    id          uuid primary key default uuidv7(),
    number      text not null unique check (number <> ''),
    partner_id  uuid not null,
    received_on date not null,
    currency    char(3) not null,
    amount      numeric(19, 4) not null check (amount > 0),
    reference   text,
    recorded_at timestamptz not null default now(),
    constraint receipt_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    unique (id, partner_id)
);
create index on receipt (partner_id, received_on desc);
create index on receipt (received_on desc, id desc);

create table allocation (
    id           uuid primary key default uuidv7(),
    receipt_id   uuid not null,
    order_id     uuid not null,
    partner_id   uuid not null references partner,
    amount       numeric(19, 4) not null check (amount > 0),
    allocated_on date not null,
    constraint allocation_of_own_receipt foreign key (receipt_id, partner_id) references receipt (id, partner_id),
    constraint allocation_to_own_order foreign key (order_id, partner_id) references sales_order (id, partner_id)
);
create index on allocation (receipt_id);
create index on allocation (order_id);
create index on allocation (partner_id);

-- Σ allocations of a receipt ≤ the receipt; of an order ≤ its total. The locks make concurrent allocations wait for each
-- other: orders before receipts and each by id, so that they never wait in a circle. The messages read as PostgreSQL's
-- own, since clients find the constraint by them.
create function allocation_within_limits() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    perform from receipt where id in (select receipt_id from added) order by id for no key update;

    select min(number) into over from sales_order o
    where o.id in (select order_id from added)
      and (not order_counts(o.status)
        or o.total < (select sum(amount) from allocation a where a.order_id = o.id));
    if over is not null then
        raise exception 'new row for relation "allocation" violates check constraint "allocation_within_order"'
            using errcode = 'check_violation', constraint = 'allocation_within_order', detail = over;
    end if;

    select min(number) into over from receipt r
    where r.id in (select receipt_id from added)
      and r.amount < (select sum(amount) from allocation a where a.receipt_id = r.id);
    if over is not null then
        raise exception 'new row for relation "allocation" violates check constraint "allocation_within_receipt"'
            using errcode = 'check_violation', constraint = 'allocation_within_receipt', detail = over;
    end if;
    return null;
end
$$;
create trigger allocation_within_limits after insert on allocation
    referencing new table as added
    for each statement execute function allocation_within_limits();

-- The other side of it: an order that changes still covers what was allocated to it.
create function order_covers_allocations() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    over text;
begin
    select min(after.number) into over
    from after
    join (
        select order_id, sum(amount) as amount from allocation
        where order_id in (select id from after) group by order_id
    ) allocated on allocated.order_id = after.id
    where allocated.amount > after.total or not order_counts(after.status);
    if over is not null then
        raise exception 'new row for relation "sales_order" violates check constraint "allocation_within_order"'
            using errcode = 'check_violation', constraint = 'allocation_within_order', detail = over;
    end if;
    return null;
end
$$;
create trigger order_covers_allocations after update on sales_order
    referencing new table as after
    for each statement execute function order_covers_allocations();

alter table receipt enable row level security;
alter table allocation enable row level security;

grant select on receipt, allocation
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on receipt, allocation to tributary_director, tributary_finance;
grant usage on sequence receipt_number to tributary_director, tributary_finance;

create policy everything on receipt to tributary_director, tributary_finance using (true);
create policy reads on receipt for select to tributary_auditor using (true);
create policy with_partner on receipt for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on receipt for select to tributary_partner
    using (partner_id = (select current_partner()));

create policy everything on allocation to tributary_director, tributary_finance using (true);
create policy reads on allocation for select to tributary_auditor using (true);
create policy with_order on allocation for select to tributary_field
    using (exists (select from sales_order where sales_order.id = order_id));
create policy own_company on allocation for select to tributary_partner
    using (partner_id = (select current_partner()));
