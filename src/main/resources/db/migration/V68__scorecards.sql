-- How partners are judged beside each other (渠道比选与效果评估): weights of criteria, from a day on until the next scheme. Append-only:
-- a scheme is followed, never changed.
create table scorecard_scheme (
    id           uuid primary key default uuidv7(),
    partner_kind text check (partner_kind in ('DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER')),
    valid_from   date not null,
    currency     char(3) not null check (currency ~ '^[A-Z]{3}$'),
    employee_id  uuid references employee default caller_employee(),
    set_at       timestamptz not null default clock_timestamp(),
    constraint scorecard_scheme_once_a_day unique nulls not distinct (partner_kind, valid_from)
);
comment on column scorecard_scheme.partner_kind is 'Of which kind of partners; null: of all kinds that have none of their own';
comment on column scorecard_scheme.currency is 'Of the figures of SALES';
create index on scorecard_scheme (employee_id);

create table scorecard_criterion (
    scheme_id uuid not null references scorecard_scheme,
    criterion text not null check (criterion in ('SALES', 'GROWTH', 'COLLECTION', 'CONVERSION', 'COMPLAINTS')),
    weight    numeric(5, 4) not null check (weight > 0),
    zero_at   numeric(19, 4) not null,
    full_at   numeric(19, 4) not null check (full_at <> zero_at),
    primary key (scheme_id, criterion)
);
comment on column scorecard_criterion.zero_at is 'The figure that gives 0 points; of SALES for each month of the period';
comment on column scorecard_criterion.full_at is 'The figure that gives 100 points; below zero_at where less is better';

-- Told when the transaction is whole, since a scheme comes criterion by criterion. As each weight is more than 0, none can be added
-- to a scheme later.
create function scorecard_weights_sum_to_one() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    scheme constant uuid := to_jsonb(coalesce(new, old)) ->> tg_argv[0];
    sum    constant numeric := (select coalesce(sum(weight), 0) from scorecard_criterion where scheme_id = scheme);
begin
    if sum <> 1 then
        perform refuse('scorecard_criterion', 'scorecard_weights_sum_to_one', sum::text);
    end if;
    return null;
end
$$;
create constraint trigger scorecard_weights_sum_to_one after insert on scorecard_scheme
    deferrable initially deferred for each row execute function scorecard_weights_sum_to_one('id');
create constraint trigger scorecard_weights_sum_to_one after insert or update or delete on scorecard_criterion
    deferrable initially deferred for each row execute function scorecard_weights_sum_to_one('scheme_id');

-- What partners were told of days gone by stays so: only the first scheme of all may begin before today.
create function scorecard_scheme_follows() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    -- Of two first ones, the second one sees the first.
    perform pg_advisory_xact_lock(hashtext('scorecard_scheme'));
    if new.valid_from < business_date() and exists (select from scorecard_scheme) then
        perform refuse('scorecard_scheme', 'scorecard_scheme_follows', new.valid_from::text);
    end if;
    return new;
end
$$;
create trigger scorecard_scheme_follows before insert on scorecard_scheme
    for each row execute function scorecard_scheme_follows();

-- Linear between the two, rounded half up to two decimals; null of null.
create function scorecard_points(figure numeric, zero_at numeric, full_at numeric) returns numeric
    language sql immutable parallel safe
    return case when figure is not null
        then round(100 * least(1, greatest(0, (figure - zero_at) / (full_at - zero_at))), 2) end;

-- The scorecards of those of these partners that have been active, for the days of a period, a row a criterion, by the scheme that
-- holds on the last of those days. All that is the partner's counts, also what its caller does not see of it, since a scorecard is
-- what it is, whoever asks; of whom, the caller says, who asks with their own eyes for the partners.
--     SALES       net of the period's orders that count, less what was credited for returns in the period
--     GROWTH      (net − net of the same days a year before) ÷ the latter; of a period under way, of its days until today
--     COLLECTION  receipts of the period ÷ total of the period's orders that count, less what was credited in the period
--     CONVERSION  visits of the period that an order followed within 30 days ÷ its visits, of those that were completed
--     COMPLAINTS  nothing tells of them yet
create function scorecards(of_partners uuid[], of_days daterange)
    returns table (partner_id uuid, scheme_id uuid, criterion text, weight numeric, figure numeric, points numeric,
        missing text, total numeric)
    language sql stable security definer rows 1000 set search_path = public
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
        where partner.id = any (of_partners) and partner.status in ('ACTIVE', 'SUSPENDED', 'ENDED')
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
            from sales_return_credit credit join sales_order on sales_order.id = credit.order_id
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
revoke execute on function scorecards from public;
grant execute on function scorecards to tributary_director, tributary_field, tributary_finance, tributary_auditor;

-- How we judge partners is ours to know, not theirs.
alter table scorecard_scheme enable row level security;
alter table scorecard_criterion enable row level security;
grant select on scorecard_scheme, scorecard_criterion
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on scorecard_scheme, scorecard_criterion to tributary_director;
create policy everything on scorecard_scheme to tributary_director using (true);
create policy reads on scorecard_scheme for select to tributary_field, tributary_finance, tributary_auditor using (true);
create policy everything on scorecard_criterion to tributary_director using (true);
create policy reads on scorecard_criterion for select
    to tributary_field, tributary_finance, tributary_auditor using (true);
select audit('scorecard_scheme', 'ScorecardScheme', 'id');
select audit('scorecard_criterion', 'ScorecardScheme', 'scheme_id');
