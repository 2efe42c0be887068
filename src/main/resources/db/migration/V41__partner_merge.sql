-- One company that was entered twice becomes one partner: all that the one has becomes the other's, and the one stays as a
-- record of that.
create table partner_merge (
    loser_id    uuid primary key references partner,
    survivor_id uuid not null references partner,
    reason      text not null check (reason <> ''),
    moved       jsonb not null,
    employee_id uuid references employee default caller_employee(),
    merged_at   timestamptz not null default clock_timestamp(),
    check (survivor_id <> loser_id)
);
comment on column partner_merge.moved is 'How many rows went over, by table';
create index on partner_merge (survivor_id);
create index on partner_merge (employee_id);

alter table partner_merge enable row level security;
grant select on partner_merge to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
create policy reads on partner_merge for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_merge for select to tributary_field
    using (exists (select from partner where partner.id in (loser_id, survivor_id)));
select audit('partner_merge', 'Partner', 'loser_id');

-- An allocation goes over with its receipt and its order; in between they are of two partners.
alter table allocation
    alter constraint allocation_of_own_receipt deferrable,
    alter constraint allocation_to_own_order deferrable;

-- The partner with this code, or what it has become.
create function partner_of_code(known_code text) returns uuid
    language sql stable security definer set search_path = public
    return (select coalesce(merged_into_id, id) from partner where code = known_code);
revoke execute on function partner_of_code from public;
grant execute on function partner_of_code
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- A token that names a company by the code that it had goes on to work.
create or replace function current_partner() returns uuid
    language sql stable security definer set search_path = public
as $$
    select partner_user.partner_id
    from partner_user
    where partner_user.subject = caller_subject()
      and partner_user.partner_id = partner_of_code(nullif(current_setting('tributary.partner_code', true), ''))
$$;

-- What stays with a partner that is merged: its own history, what is said of pairs, which is said anew, and what is rolled
-- up from rows that go over.
create function stays_with_merged() returns text[]
    language sql immutable parallel safe
    return '{partner_step,partner_territory,partner_apart,partner_merge,partner_sales}'::text[];

-- All that the loser has becomes the survivor's: every row of every table that refers to it, whichever tables there are,
-- but for those. Where the survivor has credit limits, they go on to be the ones that count.
-- Whoever writes a fact of the loser at the same time holds its row by the fact's foreign key: this waits for them and
-- takes their fact along, and they wait for this and are told by partner_not_merged.
create function merge_partner(loser uuid, survivor uuid, why text) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    held   record;
    number int;
    moved  jsonb := '{}';
begin
    perform from partner where id in (loser, survivor) order by id for update;

    set constraints allocation_of_own_receipt, allocation_to_own_order deferred;
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
        continue when held.of_table = 'credit_limit'::regclass
            and exists (select from credit_limit where partner_id = survivor);
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
    insert into partner_merge (loser_id, survivor_id, reason, moved) values (loser, survivor, why, moved);
end
$$;
revoke execute on function merge_partner from public;
grant execute on function merge_partner to tributary_director;

-- Nothing comes to a partner that was merged: whoever was about to write it gave in to the merger (CONFLICT), and finds what
-- the partner has become when they try again.
create function partner_not_merged() returns trigger
    language plpgsql security definer set search_path = public
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
create trigger partner_not_merged after insert on sales_order
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on receipt
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on visit
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on credit_limit
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on exclusive_right
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on partner_address
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on contact
    referencing new table as added for each statement execute function partner_not_merged();
create trigger partner_not_merged after insert on partner_user
    referencing new table as added for each statement execute function partner_not_merged();

-- Where a partner stands, and that it stays there until the transaction ends: whoever writes what depends on it asks this.
create function hold_partner(held uuid) returns text
    language sql security definer set search_path = public
begin atomic
    select status from partner where id = held for share;
end;
revoke execute on function hold_partner from public;
grant execute on function hold_partner to tributary_director, tributary_field, tributary_partner;

-- A merged partner is found by what it was called, and what is found is what it has become.
alter function partners_found rename to partners_called;
revoke execute on function partners_called from public, tributary_director, tributary_field, tributary_finance,
    tributary_auditor, tributary_partner;
create function partners_found(typed text) returns setof uuid
    language sql stable security definer rows 100 set search_path = public
begin atomic
    select coalesce(partner.merged_into_id, partner.id)
    from partners_called(typed) called (id)
    join partner on partner.id = called.id;
end;
revoke execute on function partners_found from public;
grant execute on function partners_found
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
