-- The roles of a Tributary database and their rights. A superuser runs this once before the database is made, and once after that,
-- before the first migration; more runs change nothing. The operator sets passwords:
--   alter role tributary_owner password '…';  alter role tributary_app password '…';
--
-- tributary_owner   owns the schema and migrates it
-- tributary_app     the service signs in as it: owns nothing, bypasses nothing, and by itself may read nothing;
--                   each transaction assumes exactly one of the scope roles below
do $$
declare
    scope_role text;
    place text;
begin
    if not exists (select from pg_roles where rolname = 'tributary_owner') then
        create role tributary_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'tributary_app') then
        create role tributary_app login noinherit;
    end if;
    foreach scope_role in array array [
        'tributary_director', 'tributary_field', 'tributary_finance', 'tributary_auditor', 'tributary_partner']
    loop
        if not exists (select from pg_roles where rolname = scope_role) then
            execute format('create role %I nologin', scope_role);
        end if;
        execute format('grant %I to tributary_app', scope_role);
    end loop;
    -- A temporary table hides the table of the same name. The service makes temporary tables for the rows of an imported file,
    -- before it assumes a scope role; the scope roles cannot make any.
    for place in select datname from pg_database where datdba = 'tributary_owner'::regrole loop
        execute format('revoke temporary on database %I from public', place);
        execute format('grant temporary on database %I to tributary_app', place);
    end loop;
end
$$;
