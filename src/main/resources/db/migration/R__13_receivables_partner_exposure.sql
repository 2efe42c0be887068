-- Exposure: open receivables + shipped, not invoiced + confirmed, not shipped − unallocated receipts.
-- As there are no invoices yet, the first three together are the open amounts of all orders that are confirmed or further:
--     Σ totals of those orders − Σ their credits − Σ allocations to them − (Σ receipts − Σ allocations)
-- Allocations go either to them or to orders that are not confirmed yet, so that is
--     Σ totals of those orders − Σ their credits − Σ receipts + Σ allocations to orders that are not confirmed.
-- The last part was paid ahead for something: it makes no room for other orders. A credit on a paid order does. Callers read
-- this with their own rights, the functions of this context with the owner's, who sees all rows.
create or replace view partner_exposure with (security_invoker = true) as
select partner.id as partner_id,
       coalesce((select sum(sold.total) filter (where not sold.settled_elsewhere) from sales_order sold
                 where sold.partner_id = partner.id and order_confirmed(sold.status)), 0)
       - coalesce((select sum(credit.total)
                   from sales_credit credit join sales_order sold on sold.id = credit.order_id
                   where sold.partner_id = partner.id), 0)
       - coalesce((select sum(amount) from receipt where receipt.partner_id = partner.id), 0)
       + coalesce((select sum(allocation.amount)
                   from allocation join sales_order sold on sold.id = allocation.order_id
                   where allocation.partner_id = partner.id and not order_confirmed(sold.status)), 0) as exposure
from partner;
comment on view partner_exposure is
    'Deliveries move amounts from confirmed to shipped; as long as nothing is invoiced, that leaves the sum as it is';

grant select on partner_exposure
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
