with shown as (
    select below.id, below.code, below.name, a.depth
    from territory above
    join territory_ancestry a on a.ancestor_id = above.id and a.depth <= 1 and a.valid @> current_date
    join territory below on below.id = a.territory_id
    where above.code = 'CN'
), actual as (
    select a.ancestor_id, sum(sold.net) as net, sum(sold.orders) as orders
    from partner_sales sold
    join partner on partner.id = sold.partner_id
    join territory_ancestry a on a.territory_id = partner.territory_id and a.valid @> current_date
    where sold.month >= date_trunc('month', current_date)::date and sold.currency = 'CNY'
      and a.ancestor_id in (select id from shown)
    group by a.ancestor_id
), goal as (
    select territory_id, sum(amount) as amount
    from target
    where metric = 'SALES' and currency = 'CNY' and employee_id is null and territory_id in (select id from shown)
      and months <@ daterange(date_trunc('month', current_date)::date,
                              (date_trunc('month', current_date) + interval '1 month')::date)
    group by territory_id
)
select json_agg(json_build_object(
    'territory', json_build_object('code', shown.code, 'name', shown.name), 'target', goal.amount::text,
    'actual', coalesce(actual.net, 0)::text, 'attainment', round(actual.net / nullif(goal.amount, 0), 4)::text,
    'orderCount', coalesce(actual.orders, 0)) order by shown.depth, shown.code)
from shown
left join actual on actual.ancestor_id = shown.id
left join goal on goal.territory_id = shown.id;
