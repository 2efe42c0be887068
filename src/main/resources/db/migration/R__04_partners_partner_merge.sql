select undeclare('partner_merge');
grant select on partner_merge
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

create policy reads on partner_merge for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_merge for select to tributary_field
    using (exists (select from partner where partner.id in (loser_id, survivor_id)));

select audit('partner_merge', 'Partner', 'loser_id');

-- The tables whose rows a merge does not move: the loser's own history, the pairs of partner_apart, which are declared again,
-- rollups of rows that move, classes as key accounts, named account managers of the past, and price lists.
create or replace function stays_with_merged() returns text[]
    language sql immutable parallel safe
    return '{partner_step,partner_territory,partner_apart,partner_merge,partner_sales,key_account,partner_owner,price_list}'::text[];
grant execute on function stays_with_merged
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- An address in the form in which it is compared: letters of one width, and a blank only between two words of Latin letters.
create or replace function address_line_key(line text) returns text
    language sql immutable parallel safe
    return regexp_replace(
        regexp_replace(btrim(normalize(line, NFKC), E' \t\r\n'), '\s+', ' ', 'g'),
        '(?<![A-Za-z0-9]) | (?![A-Za-z0-9])', '', 'g');

-- Deletes the loser's addresses that the survivor has too, and the loser's duplicates among its own; returns how many. The
-- survivor's address gets from the loser's what it lacks.
create or replace function addresses_become_one(loser uuid, survivor uuid) returns int
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

-- Cancels the loser's planned visits where the same plan has one of the survivor for the same day.
create or replace function visits_become_one(loser uuid, survivor uuid) returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    update visit set status = 'CANCELLED'
    where partner_id = loser and status = 'PLANNED'
      and exists (
          select from visit own
          where own.partner_id = survivor and own.status = 'PLANNED'
            and (own.plan_id, own.planned_on) = (visit.plan_id, visit.planned_on));
end;

-- Makes the loser's rows the survivor's: in every table that refers to partner, but for those of stays_with_merged. Where the
-- survivor has credit limits, its own stay in force. Equal addresses become one, a visit is planned once a day, and the rows that
-- stay behind are counted.
-- A transaction that writes a fact of the loser locks the loser's row by its foreign key. If it came first, the merge waits and
-- moves the fact too. If the merge came first, partner_not_merged refuses the fact.
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
    -- The loser's price lists that have not ended hold for nobody any longer: the survivor has its own prices.
    select count(*) into number from price_list
    where partner_id = loser and (valid_to is null or valid_to > business_date());
    if number > 0 then
        left_behind := left_behind || jsonb_build_object('price_list', number);
    end if;
    -- One address of each kind is the main one: the survivor's.
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
        -- The entries of an account follow the orders and receipts that are counted.
        if number > 0 and held.of_table::text <> all ('{partner,partner_entry}') then
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
grant execute on function merge_partner to tributary_director;
