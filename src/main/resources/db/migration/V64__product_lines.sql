-- Which line a product belongs to; none where nobody has said.
alter table product add product_line_id uuid references product_line;
create index on product (product_line_id);
select audit('product', 'Product', 'id');
