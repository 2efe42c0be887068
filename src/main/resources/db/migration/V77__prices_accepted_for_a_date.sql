-- What was granted holds for its product on its order, at that price or a higher one, and for the date for which it was
-- granted: what a director sold below the floor too, which held for any date until now.
delete from accepted_price any_date using accepted_price dated, sales_order
where any_date.order_date is null and sales_order.id = any_date.order_id
  and dated.order_id = any_date.order_id and dated.product_id = any_date.product_id
  and dated.unit_price = any_date.unit_price and dated.order_date = sales_order.order_date;
update accepted_price set order_date = sales_order.order_date
from sales_order
where sales_order.id = accepted_price.order_id and accepted_price.order_date is null;
alter table accepted_price alter order_date set not null;
comment on column accepted_price.order_date is 'The date of the order for which it was let in';

create or replace function order_keeps_floors(sold uuid) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    below text;
begin
    if current_setting('role') = 'tributary_director' then
        insert into accepted_price (order_id, product_id, unit_price, order_date)
        select distinct line.order_id, line.product_id, line.unit_price, sales_order.order_date
        from lines_below_floor(sold) line join sales_order on sales_order.id = sold
        on conflict do nothing;
        return;
    end if;
    select string_agg(line.line_no::text, ', ' order by line.line_no) into below
    from lines_below_floor(sold) line
    join sales_order on sales_order.id = sold
    where not exists (
        select from accepted_price accepted
        where accepted.order_id = sold and accepted.product_id = line.product_id
          and accepted.unit_price <= line.unit_price and accepted.order_date = sales_order.order_date);
    if below is not null then
        raise exception 'new row for relation "order_line" violates check constraint "order_line_keeps_floor"'
            using errcode = 'check_violation', constraint = 'order_line_keeps_floor', detail = below;
    end if;
end
$$;
