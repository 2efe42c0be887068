-- How the other files declare what belongs to a table: undeclare, grants, policies, audit, steps. And the functions that rules of
-- many tables use.
--
-- A change of audit or of steps has no effect on the tables that called them before. Change the files of those tables too, so
-- that they run again.

-- Takes back what the file of a table declares: its grants, its policies, the steps of its status and its audit trail. After that
-- nobody may read or write the table. The rest of the file declares them again, so that a line that was removed from it is gone.
create or replace function undeclare(of_table regclass) returns void
    language plpgsql set search_path = public, pg_temp
as $$
declare
    declared name;
begin
    execute format('revoke all on %s from tributary_director, tributary_field, tributary_finance, tributary_auditor,
        tributary_partner, tributary_app', of_table);
    for declared in select polname from pg_policy where polrelid = of_table loop
        execute format('drop policy %I on %s', declared, of_table);
    end loop;
    for declared in
        select tgname from pg_trigger
        where tgrelid = of_table and tgfoid in ('audit_changes'::regproc, 'takes_a_step'::regproc)
    loop
        execute format('drop trigger %I on %s', declared, of_table);
    end loop;
end
$$;

-- The row, with … for the values of the hidden columns.
create or replace function audit_hiding(shown jsonb, hidden text[]) returns jsonb
    language sql immutable parallel safe
    return shown || coalesce((select jsonb_object_agg(key, '…') from unnest(hidden) key where shown -> key <> 'null'), '{}');
grant execute on function audit_hiding
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Writes the audit trail of one statement. Its arguments: the type, the column with the object's id, the columns that are left
-- out ("{version}"), the columns that identify a row ("id"), and the hidden columns, whose change is recorded without values.
-- An update that changes nothing else gets no entry.
create or replace function audit_changes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
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
    -- Changes by the owner of the tables, a migration or the demo company, are nobody's.
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
        -- A row whose identifying values changed counts as another row.
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
-- recognised by its id, or by its primary key if it has none. Of the hidden columns, for personal data, the trail records that
-- they changed, but no value. A migration that adds a generated column changes the file of its table too, so that this is
-- called again and leaves the new column out.
create or replace function audit(audited regclass, type text, object_column text, hidden text[] default '{}') returns void
    language plpgsql set search_path = public, pg_temp
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

-- Refuses a row with the name of the broken rule. The message reads like PostgreSQL's own, because clients find the name in it.
create or replace function refuse(relation text, broken text, told text) returns void
    language plpgsql set search_path = public, pg_temp
as $$
begin
    raise exception 'new row for relation "%" violates check constraint "%"', relation, broken
        using errcode = 'check_violation', constraint = broken, detail = told;
end
$$;
grant execute on function refuse
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Refuses a change of status that the caller's role may not make. The arguments say what each role may do: 'director: *' is any
-- step; 'partner: >SUBMITTED, SUBMITTED>CANCELLED' is to insert a row as SUBMITTED, and to change SUBMITTED to CANCELLED.
-- Managers, who reach below their own territories, may do what field staff may do too. It runs with its caller's rights, so that
-- a change that the database makes by itself, with the owner's rights, does not count as the caller's step.
-- WritesByRoleTest tries every step of every table as every role.
create or replace function takes_a_step() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
declare
    who  constant text[] := case
        when current_user = 'tributary_field' and current_setting('tributary.reach', true) = 'below' then '{field,manager}'
        else array[replace(current_user, 'tributary_', '')] end;
    step constant text := case when tg_op = 'UPDATE' then old.status else '' end || '>' || new.status;
begin
    -- A member of the owner's role may make any correction that the owner may make.
    if not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') and not exists (
        select from unnest(tg_argv) allowed (steps)
        where split_part(steps, ': ', 1) = any (who)
          and (split_part(steps, ': ', 2) = '*' or step = any (string_to_array(split_part(steps, ': ', 2), ', ')))) then
        perform refuse(tg_table_name, 'step_of_role', array_to_string(who, ', ') || ': ' || step);
    end if;
    return new;
end
$$;

-- Declares the steps of a table's status, a text for each role. The triggers do not run for the owner and for roles that may
-- take any step.
create or replace function steps(of_table regclass, variadic allowed text[]) returns void
    language plpgsql set search_path = public, pg_temp
as $$
declare
    free constant text := (
        select string_agg(quote_literal(name), ', ')
        from (select relowner::regrole::text from pg_class where oid = of_table
              union all
              select 'tributary_' || split_part(steps, ': ', 1) from unnest(allowed) steps
              where split_part(steps, ': ', 2) = '*') free (name));
    arguments constant text := (select string_agg(quote_literal(steps), ', ') from unnest(allowed) steps);
begin
    execute format('create or replace trigger begins_by_role before insert on %s
        for each row when (current_user not in (%s)) execute function takes_a_step(%s)', of_table, free, arguments);
    execute format('create or replace trigger step_by_role before update of status on %s
        for each row when (old.status <> new.status and current_user not in (%s)) execute function takes_a_step(%s)',
        of_table, free, arguments);
end
$$;

-- Whether row security hides nothing from the caller. It asks for the role of the transaction: within a function with the
-- owner's rights current_user is the owner. The owner itself takes on no role.
create or replace function caller_sees_all() returns boolean
    language sql stable parallel safe
    return current_setting('role') in ('tributary_director', 'tributary_finance', 'tributary_auditor')
        or current_setting('role') = 'none' and pg_has_role(session_user, current_user, 'member');
