select undeclare('product_line');
grant select on product_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on product_line to tributary_director;

create policy everything on product_line to tributary_director using (true);
create policy reads on product_line for select
    to tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);

select audit('product_line', 'ProductLine', 'id');
