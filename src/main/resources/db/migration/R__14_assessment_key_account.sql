select undeclare('key_account');
grant select on key_account to tributary_director, tributary_finance, tributary_auditor;
grant select (period_id, partner_id, class, rank, sales) on key_account to tributary_field, tributary_partner;

create policy reads on key_account for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on key_account for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));

select audit('key_account', 'KeyAccountPeriod', 'period_id');

-- Classifies the partners of a period. To classify it again over the same sales changes only who did it and when. A partner is A
-- while the partners before it have less than the A share together, B while they have less than the B share: the partner that
-- reaches a share is within it. Partners with equal sales rank by code.
create or replace function classify_key_accounts(
    of_period text, of_kind text, of_months daterange, in_currency char(3), a numeric, b numeric) returns uuid
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    sold       numeric(19, 4);
    classified uuid;
begin
    perform pg_advisory_xact_lock(hashtext('classify_key_accounts'));
    select sum(sales) into sold
    from (select sum(net) as sales from partner_sales
          where of_months @> month and currency = in_currency
          group by partner_id having sum(net) > 0) sales;
    if sold is null then
        return null;
    end if;
    insert into key_account_period as known (period, kind, months, currency, a_share, b_share, total)
    values (of_period, of_kind, of_months, in_currency, a, b, sold)
    on conflict (period) do update set months = excluded.months, currency = excluded.currency, a_share = excluded.a_share,
        b_share = excluded.b_share, total = excluded.total, employee_id = excluded.employee_id,
        classified_at = excluded.classified_at
    returning id into classified;
    merge into key_account known
    using (
        select partner_id, rank, sales, cumulated,
               case when cumulated - sales < a * sold then 'A' when cumulated - sales < b * sold then 'B' else 'C' end as class
        from (
            select partner_id, sales, row_number() over by_size as rank, sum(sales) over by_size as cumulated
            from (
                select partner_id, code, sum(net) as sales
                from partner_sales join partner on partner.id = partner_id
                where of_months @> month and partner_sales.currency = in_currency
                group by partner_id, code having sum(net) > 0
            ) sales
            window by_size as (order by sales desc, code rows unbounded preceding)
        ) ranked
    ) due on known.period_id = classified and known.partner_id = due.partner_id
    when matched and (known.class, known.rank, known.sales, known.cumulated)
            is distinct from (due.class, due.rank, due.sales, due.cumulated)
        then update set class = due.class, rank = due.rank, sales = due.sales, cumulated = due.cumulated
    when not matched then
        insert (period_id, partner_id, class, rank, sales, cumulated)
        values (classified, due.partner_id, due.class, due.rank, due.sales, due.cumulated)
    when not matched by source and known.period_id = classified then delete;
    return classified;
end
$$;
grant execute on function classify_key_accounts to tributary_director;

-- The period whose classes lists show: the one that ends last; of several, the longest.
create or replace function latest_key_account_period() returns uuid
    language sql stable
    return (select id from key_account_period order by upper(months) desc, lower(months), id limit 1);
grant execute on function latest_key_account_period
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
