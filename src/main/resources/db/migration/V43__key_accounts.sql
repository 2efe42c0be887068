-- Key accounts by the 80/20 rule (二八原理): which partners a period's sales come from. Kept by period, as it was classified.
create table key_account_period (
    id            uuid primary key default uuidv7(),
    period        text not null unique check (period <> ''),
    kind          text not null check (kind in ('MONTH', 'QUARTER', 'YEAR')),
    months        daterange not null check (not isempty(months)),
    currency      char(3) not null check (currency ~ '^[A-Z]{3}$'),
    a_share       numeric(5, 4) not null check (a_share between 0 and 1),
    b_share       numeric(5, 4) not null check (b_share between a_share and 1),
    total         numeric(19, 4) not null check (total > 0),
    employee_id   uuid references employee default caller_employee(),
    classified_at timestamptz not null default clock_timestamp()
);
comment on column key_account_period.total is 'Sales of all partners that are classified';
create index on key_account_period (employee_id);
create index on key_account_period (kind, upper(months));

create table key_account (
    period_id  uuid not null references key_account_period,
    partner_id uuid not null references partner,
    class      text not null check (class in ('A', 'B', 'C')),
    rank       int not null check (rank > 0),
    sales      numeric(19, 4) not null check (sales > 0),
    cumulated  numeric(19, 4) not null check (cumulated >= sales),
    primary key (period_id, partner_id),
    unique (period_id, rank)
        deferrable initially deferred
);
comment on column key_account.cumulated is 'Sales of this partner and of all that rank before it';
create index on key_account (partner_id);

-- Classifies a period's partners anew; classified again over the same sales, nothing changes but who did it and when. A
-- partner is A as long as those before it come to less than the A share, B as long as they come to less than the B share: the
-- one that reaches a share is within it. Whoever sold the same ranks by code.
create function classify_key_accounts(
    of_period text, of_kind text, of_months daterange, in_currency char(3), a numeric, b numeric) returns uuid
    language plpgsql security definer set search_path = public
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
revoke execute on function classify_key_accounts from public;
grant execute on function classify_key_accounts to tributary_director;

-- A class is of the partner as it was then: the one that it is merged into has its own.
create or replace function stays_with_merged() returns text[]
    language sql immutable parallel safe
    return '{partner_step,partner_territory,partner_apart,partner_merge,partner_sales,key_account}'::text[];

-- The period whose classes count for lists: the one that ends last; of several, the longest.
create function latest_key_account_period() returns uuid
    language sql stable
    return (select id from key_account_period order by upper(months) desc, lower(months), id limit 1);

alter table key_account_period enable row level security;
alter table key_account enable row level security;
grant select on key_account_period, key_account
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
create policy reads on key_account_period for select
    to tributary_director, tributary_field, tributary_finance, tributary_auditor using (true);
create policy reads on key_account for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on key_account for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));

select audit('key_account_period', 'KeyAccountPeriod', 'id');
select audit('key_account', 'KeyAccountPeriod', 'period_id');
