with period as materialized (
    select days, working_days(days) as working,
           working_days(daterange(lower(days), current_date + 1)) as elapsed
    from (select daterange(date_trunc('month', current_date)::date,
                           (date_trunc('month', current_date) + interval '1 month')::date) as days) month
), shown as materialized (
    select below.id, below.code, below.name, a.depth
    from territory above
    join territory_ancestry a on a.ancestor_id = above.id and a.depth <= 1 and a.valid @> current_date
    join territory below on below.id = a.territory_id
    where above.code = 'CN'
), below as materialized (
    select ancestor_id, territory_id
    from territory_ancestry
    where ancestor_id = any (array(select id from shown)) and valid @> current_date
), sold as materialized (
    select partner.territory_id, sum(net) as net, sum(orders) as orders
    from partner_sales
    join partner on partner.id = partner_sales.partner_id
    where month >= date_trunc('month', current_date)::date
      and month < (date_trunc('month', current_date) + interval '1 month')::date
      and partner_sales.currency = 'CNY'
    group by partner.territory_id
), actual as materialized (
    -- A full join is always hashed: see PerformanceReads.
    select ancestor_id, sum(net) as net, sum(orders) as orders
    from sold
    full join below using (territory_id)
    group by ancestor_id
), goal as materialized (
    select territory_id, sum(amount) as amount
    from target
    where metric = 'SALES' and currency = 'CNY' and employee_id is null
      and territory_id = any (array(select id from shown))
      and months <@ (select days from period)
    group by territory_id
)
select json_agg(json_build_object(
    'territory', json_build_object('code', shown.code, 'name', shown.name), 'target', goal.amount::text,
    'actual', coalesce(actual.net, 0)::text, 'attainment', round(actual.net / nullif(goal.amount, 0), 4)::text,
    'pace', round(actual.net * period.working / nullif(goal.amount * period.elapsed, 0), 4)::text,
    'orderCount', coalesce(actual.orders, 0),
    'workingDays', period.working, 'workingDaysElapsed', period.elapsed) order by shown.depth, shown.code)
from shown
cross join period
left join actual on actual.ancestor_id = shown.id
left join goal on goal.territory_id = shown.id;
