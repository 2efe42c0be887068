-- Which partners a caller sees, and rules that tables of partners and of later contexts share.

-- Each pair of neighbouring characters. An index on them finds parts of two Han characters, which are too short for trigrams.
create or replace function search_pairs(searched text) returns text[]
    language sql immutable parallel safe
    return (
        select coalesce(array_agg(distinct pair), '{}')
        from (select substr(searched, at, 2) as pair from generate_series(1, length(searched) - 1) at) pairs
        where strpos(pair, E'\n') = 0);
grant execute on function search_pairs
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Nothing is written for a merged partner. A writer who waited for the merge gets CONFLICT, and finds the survivor when they try
-- again.
create or replace function partner_not_merged() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    merged text;
begin
    perform from partner where id in (select partner_id from added) order by id for key share;
    select min(code) into merged from partner
    where merged_into_id is not null and id in (select partner_id from added);
    if merged is not null then
        raise exception 'new row for relation "%" violates check constraint "partner_not_merged"', tg_table_name
            using errcode = 'serialization_failure', constraint = 'partner_not_merged', detail = merged;
    end if;
    return null;
end
$$;

-- The partners that the caller is the account manager of today, by name, wherever they are. Evaluated once per statement, like
-- visible_territories.
create or replace function owned_partners() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(array_agg(owned.partner_id), '{}')
    from employee
    join partner_owner owned on owned.employee_id = employee.id and owned.valid @> business_date()
    where employee.subject = caller_subject() and current_setting('role') <> 'tributary_partner'
$$;
grant execute on function owned_partners
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The same as the policies of partner, for one partner; FunctionRightsTest compares the two. A statement about many partners
-- compares with the values that the policies compare with.
create or replace function caller_sees_partner(asked uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return case current_setting('role')
        when 'tributary_field' then exists (
            select from partner
            where id = asked and (territory_id = any (visible_territories()) or id = any (owned_partners())))
        when 'tributary_partner' then coalesce(asked = current_partner(), false)
        else caller_sees_all()
    end;

-- The status of a partner, which stays so until the transaction ends. A use case that depends on the status calls this.
create or replace function hold_partner(held uuid) returns text
    language sql security definer set search_path = public, pg_temp
begin atomic
    select status from partner where id = held and (caller_sees_all() or caller_sees_partner(held)) for share;
end;
grant execute on function hold_partner to tributary_director, tributary_field, tributary_partner;
