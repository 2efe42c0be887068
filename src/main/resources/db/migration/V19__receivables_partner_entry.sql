-- The account of a partner (往来账): what changes the amount that it owes, each fact on its own business day. Append-only; triggers
-- write an entry in the transaction of its fact.
create table partner_entry (
    id         uuid primary key default uuidv7(),
    partner_id uuid not null references partner,
    posted_on  date not null,
    kind       text not null check (kind in ('ORDER', 'CANCELLATION', 'CREDIT', 'RECEIPT', 'REVERSAL')),
    currency   char(3) not null,
    amount     numeric(19, 4) not null check (amount <> 0),
    order_id   uuid references sales_order,
    receipt_id uuid references receipt,
    posted_at  timestamptz not null default clock_timestamp(),
    constraint entry_of_one_fact check (num_nonnulls(order_id, receipt_id) = 1)
);
comment on column partner_entry.amount is 'Positive if the partner owes more, negative if it owes less';
create index on partner_entry (partner_id, posted_on, id);
create index on partner_entry (order_id);
create index on partner_entry (receipt_id);
alter table partner_entry enable row level security;

-- The facts that stand already. The day on which an order was confirmed is its own day, as in files.
insert into partner_entry (partner_id, posted_on, kind, currency, amount, order_id, receipt_id)
select partner_id, day, kind, currency, amount, order_id, receipt_id
from (
    select partner_id, order_date as day, 'ORDER' as kind, currency, total as amount, id as order_id,
           cast(null as uuid) as receipt_id, 1 as turn
    from sales_order
    where status in ('CONFIRMED', 'FULFILLED', 'CLOSED') and not settled_elsewhere
    union all
    select sold.partner_id, credit.credited_on, 'CREDIT', sold.currency, -credit.total, sold.id, null, 2
    from (
        select order_id, credited_on, total from sales_return_credit
        union all
        select order_id, credited_on, total from order_shortfall
    ) credit
    join sales_order sold on sold.id = credit.order_id
    union all
    select partner_id, received_on, case when reverses is null then 'RECEIPT' else 'REVERSAL' end, currency, -amount, null, id, 3
    from receipt
) fact
where amount <> 0
order by day, turn;
