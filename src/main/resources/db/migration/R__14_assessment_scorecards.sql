-- Linear between the two figures, rounded half up to two decimals; null for null.
create or replace function scorecard_points(figure numeric, zero_at numeric, full_at numeric) returns numeric
    language sql immutable parallel safe
    return case when figure is not null
        then round(100 * least(1, greatest(0, (figure - zero_at) / (full_at - zero_at))), 2) end;
grant execute on function scorecard_points
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The scorecards of these partners, if active, for the days of a period, a row for each criterion, by the scheme that holds on the
-- last of those days. All rows of a partner count, also those that the caller does not see, so that a score is the same for
-- everybody; it returns only partners that the caller sees.
--     SALES       net of the period's orders that count, less the credits of the period
--     GROWTH      (net − net of the same days a year before) ÷ the latter; in the current period, of its days until today
--     COLLECTION  receipts of the period ÷ total of the period's orders that count, less the credits of the period
--     CONVERSION  visits of the period that an order followed within 30 days ÷ its visits; only completed visits count
--     COMPLAINTS  no source yet
create or replace function scorecards(of_partners uuid[], of_days daterange)
    returns table (partner_id uuid, scheme_id uuid, criterion text, weight numeric, figure numeric, points numeric,
        missing text, total numeric)
    language sql stable security definer rows 1000 set search_path = public, pg_temp
as $$
    with span as (
        select extract(year from length) * 12 + extract(month from length) as months, so_far,
               daterange((lower(so_far) - interval '1 year')::date, before) as year_before
        from (
            select age(upper(of_days), lower(of_days)) as length, of_days as so_far,
                   (upper(of_days) - interval '1 year')::date as before
            where not of_days @> business_date()
            union all
            select age(upper(of_days), lower(of_days)), daterange(lower(of_days), business_date() + 1),
                   (business_date() - interval '1 year')::date + 1
            where of_days @> business_date()) days
    ), judged as materialized (
        select partner.id, partner.currency, scheme.id as scheme_id, scheme.currency as scheme_currency
        from partner
        cross join lateral (
            select scorecard_scheme.id, scorecard_scheme.currency
            from scorecard_scheme
            where valid_from < upper(of_days) and (partner_kind = partner.kind or partner_kind is null)
            order by partner_kind nulls last, valid_from desc
            limit 1) scheme
        where partner.id = any (of_partners)
          and (caller_sees_all()
              or partner.territory_id = any ((select visible_territories())::uuid[])
              or partner.id = any ((select owned_partners())::uuid[]))
          and partner.status in ('ACTIVE', 'SUSPENDED', 'ENDED')
          and partner.merged_into_id is null
    ), sold as materialized (
        select sold.partner_id,
               coalesce(sum(net) filter (where order_date <@ of_days), 0) as net,
               coalesce(sum(sold.total) filter (where order_date <@ of_days), 0) as total,
               coalesce(sum(net) filter (where order_date <@ so_far), 0) as so_far,
               coalesce(sum(net) filter (where order_date <@ year_before), 0) as year_before
        from span
        join (
            select partner_id, order_date, net, total from sales_order
            where partner_id = any (of_partners) and order_counts(status)
            union all
            select partner_id, credited_on, -credit.net, -credit.total
            from sales_credit credit join sales_order on sales_order.id = credit.order_id
            where partner_id = any (of_partners) and order_counts(status)
        ) sold on order_date >= lower(of_days) and order_date < upper(of_days)
            or order_date >= lower(year_before) and order_date < upper(year_before)
        group by sold.partner_id
    ), paid as materialized (
        select receipt.partner_id, sum(amount) as amount
        from receipt
        where receipt.partner_id = any (of_partners) and received_on >= lower(of_days) and received_on < upper(of_days)
        group by receipt.partner_id
    ), met as materialized (
        select visit.partner_id, count(*)::numeric as visits,
               count(*) filter (where exists (
                   select from sales_order followed
                   where followed.partner_id = visit.partner_id and order_counts(followed.status)
                     and followed.order_date between planned_on and planned_on + 30)) as followed
        from visit
        where visit.partner_id = any (of_partners) and visit.status = 'COMPLETED'
          and planned_on >= lower(of_days) and planned_on < upper(of_days)
        group by visit.partner_id
    )
    select judged.id, judged.scheme_id, asked.criterion, asked.weight, seen.figure, given.points,
           case when seen.figure is null then case asked.criterion
               when 'SALES' then 'OTHER_CURRENCY'
               when 'GROWTH' then 'NO_SALES_A_YEAR_BEFORE'
               when 'COLLECTION' then 'NO_SALES'
               when 'CONVERSION' then 'NO_VISITS'
               else 'NO_FACTS_YET' end end,
           round(sum(given.points * asked.weight) over of_partner
               / sum(asked.weight) filter (where given.points is not null) over of_partner, 2)
    from judged
    cross join span
    join scorecard_criterion asked on asked.scheme_id = judged.scheme_id
    left join sold on sold.partner_id = judged.id
    left join paid on paid.partner_id = judged.id
    left join met on met.partner_id = judged.id
    cross join lateral (select case asked.criterion
        when 'SALES' then case when judged.currency = judged.scheme_currency then coalesce(sold.net, 0) end
        when 'GROWTH' then case when sold.year_before > 0 then round((sold.so_far - sold.year_before) / sold.year_before, 4) end
        when 'COLLECTION' then case when sold.total > 0 then round(coalesce(paid.amount, 0) / sold.total, 4) end
        when 'CONVERSION' then round(met.followed / met.visits, 4) end as figure) seen
    cross join lateral (select case asked.criterion when 'SALES' then months else 1 end as times) scale
    cross join lateral (select scorecard_points(seen.figure, asked.zero_at * times, asked.full_at * times) as points) given
    window of_partner as (partition by judged.id)
$$;
grant execute on function scorecards to tributary_director, tributary_field, tributary_finance, tributary_auditor;
