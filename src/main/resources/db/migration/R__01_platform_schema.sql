-- Whether all these files ran with these checksums. A server that does not migrate itself asks this before it reports that it is
-- ready. Flyway's history has earlier texts of a file too, so that a server of an earlier release stays ready.
create or replace function schema_has_migrations(scripts text[], checksums int[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return not exists (
        select from unnest(scripts, checksums) needed (script, checksum)
        where not exists (
            select from flyway_schema_history ran
            where ran.success and ran.script = needed.script and ran.checksum = needed.checksum));
grant execute on function schema_has_migrations to tributary_app;
