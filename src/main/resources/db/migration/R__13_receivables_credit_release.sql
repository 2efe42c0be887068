select undeclare('credit_release');
grant select on credit_release
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (order_id, credit_limit, exposure, reason) on credit_release
    to tributary_director, tributary_field, tributary_finance;

create policy everything on credit_release to tributary_director, tributary_finance using (true);
create policy reads on credit_release for select to tributary_auditor using (true);
create policy with_order on credit_release for select to tributary_field, tributary_partner
    using (exists (select from sales_order where sales_order.id = order_id));
create policy of_own_order on credit_release for insert to tributary_field
    with check (exists (select from sales_order where sales_order.id = order_id));
create policy managers_write on credit_release as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('credit_release', 'Order', 'order_id');
