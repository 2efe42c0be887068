-- The roles of a Tributary database, made once by a superuser before the first migration.
-- Run in a database cluster as often as you like; passwords are the operator's business:
--   alter role tributary_owner password '…';  alter role tributary_app password '…';
--
-- tributary_owner   owns the schema and migrates it
-- tributary_app     what the service logs in as: owns nothing, bypasses nothing, and by itself may read nothing;
--                   each transaction takes on exactly one of the scope roles below
do $$
declare
    scope_role text;
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
end
$$;
