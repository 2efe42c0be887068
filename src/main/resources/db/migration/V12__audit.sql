-- The audit trail: who changed what and when, what it was before and what after, whichever door they came through.
-- Written by triggers in the transaction of the change; nobody of the service may change it or write to it by hand.
create table audit_entry (
    id        uuid primary key default uuidv7(),
    at        timestamptz not null default now(),
    subject   text not null,
    operation text,
    type      text not null,
    object_id uuid not null,
    part      text not null,
    action    text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
    before    jsonb,
    after     jsonb,
    check ((before is not null) = (action <> 'INSERT')),
    check ((after is not null) = (action <> 'DELETE'))
);
comment on column audit_entry.subject is 'The sub of the token, or the database role of somebody who came past the service';
comment on column audit_entry.operation is 'The mutation or import that did it';
comment on column audit_entry.object_id is 'The object of the type that the row belongs to: of an order''s line, the order';
comment on column audit_entry.part is 'The table';
comment on column audit_entry.before is 'The row; of an update, the columns that changed';
create index on audit_entry (object_id, id);
create index on audit_entry (subject, id);

alter table audit_entry enable row level security;
grant select on audit_entry to tributary_auditor;
create policy reads on audit_entry for select to tributary_auditor using (true);

-- The row, with nothing to be read in these columns.
create function audit_hiding(shown jsonb, hidden text[]) returns jsonb
    language sql immutable parallel safe
    return shown || coalesce((select jsonb_object_agg(key, '…') from unnest(hidden) key where shown -> key <> 'null'), '{}');

-- Arguments: the type, the column with the object's id, the columns that say nothing ("{version}"), those that tell one row
-- from another ("id"), and those of which it is told that they changed but not to what. What an update leaves as it was
-- leaves no entry.
create function audit_changes() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    who constant text := coalesce(caller_subject(), session_user);
    operation constant text := nullif(current_setting('tributary.operation', true), '');
    type constant text := tg_argv[0];
    object_column constant text := tg_argv[1];
    silent constant text[] := tg_argv[2];
    identity constant text := tg_argv[3];
    hidden constant text[] := tg_argv[4];
begin
    -- What the owner of the tables does, a migration or the demo company, is not anybody's doing.
    if session_user = (select relowner::regrole::text from pg_class where oid = tg_relid) then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into audit_entry (subject, operation, type, object_id, part, action, after)
        select who, operation, type, (made ->> object_column)::uuid, tg_table_name, tg_op,
               audit_hiding(made - silent, hidden)
        from (select jsonb_strip_nulls(to_jsonb(after)) from after) as after (made);
    elsif tg_op = 'DELETE' then
        insert into audit_entry (subject, operation, type, object_id, part, action, before)
        select who, operation, type, (gone ->> object_column)::uuid, tg_table_name, tg_op,
               audit_hiding(gone - silent, hidden)
        from (select jsonb_strip_nulls(to_jsonb(before)) from before) as before (gone);
    else
        -- A row that is told apart by other values now is another one.
        execute format($update$
            insert into audit_entry (subject, operation, type, object_id, part, action, before, after)
            select $1, $2, $3, (coalesce(b.row, a.row) ->> $4)::uuid, $5,
                   case when b.row is null then 'INSERT' when a.row is null then 'DELETE' else 'UPDATE' end,
                   audit_hiding(case when a.row is null then b.row - $6 else changed.before end, $7),
                   audit_hiding(case when b.row is null then a.row - $6 else changed.after end, $7)
            from (select %1$s, to_jsonb(before) as row from before) b
            full join (select %1$s, to_jsonb(after) as row from after) a using (%1$s)
            cross join lateral (
                select jsonb_object_agg(key, b.row -> key), jsonb_object_agg(key, a.row -> key)
                from jsonb_object_keys(b.row - $6) key
                where a.row is not null and b.row -> key is distinct from a.row -> key
            ) changed (before, after)
            where changed.before is not null or a.row is null or b.row is null $update$, identity)
        using who, operation, type, object_column, tg_table_name, silent, hidden;
    end if;
    return null;
end
$$;

-- Has the changes of a table audited: each row belongs to an object of this type, whose id is in this column. A row is
-- known by its id, or by its primary key where it has none. Called again, it learns of columns that have come since.
-- Of personal data it may be told that they changed, not what they were.
create function audit(audited regclass, type text, object_column text, hidden text[] default '{}') returns void
    language plpgsql set search_path = public
as $$
declare
    silent constant text[] := array (
        select attname from pg_attribute
        where attrelid = audited and attnum > 0 and not attisdropped and (attname = 'version' or attgenerated <> ''));
    identity constant text := (
        select coalesce(min(quote_ident(attname)) filter (where attname = 'id'), string_agg(quote_ident(attname), ', '))
        from pg_attribute
        left join pg_index on indrelid = attrelid and indisprimary
        where attrelid = audited and (attname = 'id' or attnum = any (indkey)));
begin
    execute format('create or replace trigger audited_insert after insert on %s referencing new table as after
        for each statement execute function audit_changes(%L, %L, %L, %L, %L)',
        audited, type, object_column, silent, identity, hidden);
    execute format('create or replace trigger audited_update after update on %s referencing old table as before new table as after
        for each statement execute function audit_changes(%L, %L, %L, %L, %L)',
        audited, type, object_column, silent, identity, hidden);
    execute format('create or replace trigger audited_delete after delete on %s referencing old table as before
        for each statement execute function audit_changes(%L, %L, %L, %L, %L)',
        audited, type, object_column, silent, identity, hidden);
end
$$;
revoke execute on function audit from public;

select audit('territory', 'Territory', 'id');
select audit('territory_parent', 'Territory', 'territory_id');
select audit('employee', 'Employee', 'id');
select audit('territory_assignment', 'Territory', 'territory_id');
select audit('partner', 'Partner', 'id');
select audit('partner_user', 'Partner', 'partner_id');
select audit('product', 'Product', 'id');
select audit('list_price', 'Product', 'product_id');
select audit('sales_order', 'Order', 'id');
select audit('order_line', 'Order', 'order_id');
select audit('target', 'Target', 'id');
select audit('visit_plan', 'VisitPlan', 'id');
select audit('visit', 'VisitPlan', 'plan_id');
select audit('receipt', 'Receipt', 'id');
select audit('allocation', 'Receipt', 'receipt_id');

-- What products are grouped by, where people sell or agree on a group of them.
create table product_line (
    id   uuid primary key default uuidv7(),
    code text not null unique check (code <> ''),
    name text not null check (name <> '')
);
alter table product_line enable row level security;
grant select on product_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on product_line to tributary_director;
create policy everything on product_line to tributary_director using (true);
create policy reads on product_line for select
    to tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);
select audit('product_line', 'ProductLine', 'id');
