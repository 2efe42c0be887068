-- A plan has each partner once a day: the same visit planned twice is made once. Of those that are there, the first stays.
update visit set status = 'CANCELLED'
where id in (
    select id from (
        select id, row_number() over (partition by plan_id, partner_id, planned_on order by id) as nth
        from visit where status = 'PLANNED') planned
    where nth > 1);
-- Only visits that are still to be made: whoever was there may go again on the same day.
create unique index visit_partner_once_a_day on visit (plan_id, partner_id, planned_on) where status = 'PLANNED';

-- A visit that is handed over to somebody who plans the same one is cancelled.
grant update (status) on visit to tributary_director;

-- Merging partners: what of the loser does not go over, by table, beside what does.
alter table partner_merge add left_behind jsonb not null default '{}';
comment on column partner_merge.left_behind is 'How many rows of the loser did not go over, by table';

-- An address as it is compared: in letters of one width, without blanks but for one between two words of Latin letters.
create function address_line_key(line text) returns text
    language sql immutable parallel safe
    return regexp_replace(
        regexp_replace(btrim(normalize(line, NFKC), E' \t\r\n'), '\s+', ' ', 'g'),
        '(?<![A-Za-z0-9]) | (?![A-Za-z0-9])', '', 'g');

-- Drops the loser's addresses that the survivor has too, and those that the loser itself has twice; tells how many. What the
-- survivor's address lacks, it gets from the loser's.
create function addresses_become_one(loser uuid, survivor uuid) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    number int;
begin
    update partner_address own
    set postal_code = coalesce(own.postal_code, same.postal_code),
        longitude = coalesce(own.longitude, same.longitude),
        latitude = coalesce(own.latitude, same.latitude),
        datum = coalesce(own.datum, same.datum)
    from (
        select distinct on (kind, division_code, address_line_key(line)) *
        from partner_address where partner_id = loser
        order by kind, division_code, address_line_key(line), main desc, id) same
    where own.partner_id = survivor
      and (own.kind, own.division_code, address_line_key(own.line))
        = (same.kind, same.division_code, address_line_key(same.line))
      and (own.postal_code is null and same.postal_code is not null or own.longitude is null and same.longitude is not null);

    delete from partner_address
    where id in (
        select id from (
            select id, partner_id, row_number() over (
                partition by kind, division_code, address_line_key(line)
                order by partner_id = survivor desc, main desc, id) as nth
            from partner_address where partner_id in (loser, survivor)) held
        where partner_id = loser and nth > 1);
    get diagnostics number = row_count;
    return number;
end
$$;
revoke execute on function addresses_become_one from public;

-- Cancels the loser's planned visits that would be a plan's second ones of a day.
create function visits_become_one(loser uuid, survivor uuid) returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    update visit set status = 'CANCELLED'
    where partner_id = loser and status = 'PLANNED'
      and exists (
          select from visit own
          where own.partner_id = survivor and own.status = 'PLANNED'
            and (own.plan_id, own.planned_on) = (visit.plan_id, visit.planned_on));
end;
revoke execute on function visits_become_one from public;

-- As V41 says, and: an address is kept once, a visit is planned once a day, and what stays behind is told.
create or replace function merge_partner(loser uuid, survivor uuid, why text) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    held        record;
    number      int;
    moved       jsonb := '{}';
    left_behind jsonb := '{}';
begin
    perform from partner where id in (loser, survivor) order by id for update;

    set constraints allocation_of_own_receipt, allocation_to_own_order deferred;
    number := addresses_become_one(loser, survivor);
    if number > 0 then
        left_behind := left_behind || jsonb_build_object('partner_address', number);
    end if;
    perform visits_become_one(loser, survivor);
    -- Its price lists that have not ended hold for nobody any more: the survivor goes on with its own prices.
    select count(*) into number from price_list
    where partner_id = loser and (valid_to is null or valid_to > business_date());
    if number > 0 then
        left_behind := left_behind || jsonb_build_object('price_list', number);
    end if;
    -- Of each kind one address is the main one, and the survivor's is.
    update partner_address set main = false
    where partner_id = loser and main
      and kind in (select kind from partner_address where partner_id = survivor and main);
    for held in
        select conrelid::regclass as of_table, attname as of_column
        from pg_constraint
        join pg_attribute on attrelid = conrelid and attnum = conkey[array_position(confkey, (
            select attnum from pg_attribute where attrelid = 'partner'::regclass and attname = 'id'))]
        where contype = 'f' and confrelid = 'partner'::regclass
          and conrelid::regclass::text <> all (stays_with_merged())
        order by 1
    loop
        if held.of_table = 'credit_limit'::regclass and exists (select from credit_limit where partner_id = survivor) then
            select count(*) into number from credit_limit where partner_id = loser;
            if number > 0 then
                left_behind := left_behind || jsonb_build_object('credit_limit', number);
            end if;
            continue;
        end if;
        execute format('update %s set %I = $2 where %2$I = $1', held.of_table, held.of_column) using loser, survivor;
        get diagnostics number = row_count;
        if number > 0 and held.of_table <> 'partner'::regclass then
            moved := moved || jsonb_build_object(held.of_table::text, number);
        end if;
    end loop;
    set constraints allocation_of_own_receipt, allocation_to_own_order immediate;

    perform keep_partners_apart(survivor, array (
        select case when one_id = loser then other_id else one_id end
        from partner_apart
        where loser in (one_id, other_id) and survivor not in (one_id, other_id)), 'merged');
    delete from partner_sales where partner_id = loser and net = 0 and orders = 0;
    update partner set status = 'ENDED', status_reason = why, merged_into_id = survivor, version = version + 1
    where id = loser;
    update partner set version = version + 1 where id = survivor;
    insert into partner_merge (loser_id, survivor_id, reason, moved, left_behind)
    values (loser, survivor, why, moved, left_behind);
end
$$;
