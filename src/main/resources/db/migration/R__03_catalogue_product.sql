select undeclare('product');
grant select on product
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on product to tributary_director;

create policy everything on product to tributary_director using (true);
create policy reads on product for select
    to tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);

select audit('product', 'Product', 'id');
