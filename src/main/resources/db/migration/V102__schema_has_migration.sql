-- Whether this migration ran: what a server that does not migrate itself asks before it says that it is ready.
create function schema_has_migration(number text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from flyway_schema_history where version = number and success);
revoke execute on function schema_has_migration from public;
grant execute on function schema_has_migration to tributary_app;
