select json_build_object('code', partner.code, 'name', partner.name, 'orders', json_build_object('nodes', (
    select json_agg(json_build_object(
        'number', sold.number, 'orderDate', sold.order_date, 'status', sold.status,
        'net', json_build_object('amount', sold.net::text, 'currency', sold.currency),
        'total', json_build_object('amount', sold.total::text, 'currency', sold.currency),
        'lines', (
            select json_agg(json_build_object(
                'lineNo', line.line_no,
                'product', json_build_object('code', product.code, 'name', product.name),
                'quantity', line.quantity::text,
                'unitPrice', json_build_object('amount', line.unit_price::text),
                'amount', json_build_object('amount', line.amount::text)) order by line.line_no)
            from order_line line join product on product.id = line.product_id
            where line.order_id = sold.id)) order by sold.order_date desc, sold.id desc)
    from (select * from sales_order where partner_id = partner.id order by order_date desc, id desc limit 20) sold)))
from partner where partner.code = 'P0001';
