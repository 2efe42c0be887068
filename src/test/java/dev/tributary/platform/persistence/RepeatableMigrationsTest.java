package dev.tributary.platform.persistence;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Flyway runs a repeatable file again on a database that has its older text, and rows. */
@QuarkusTest
class RepeatableMigrationsTest {

    private static final String CATALOGUE = """
            with ours as (
                select * from pg_proc
                where pronamespace = 'public'::regnamespace
                  and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e'))
            select 'function ' || concat_ws(' ', pg_get_functiondef(oid), proacl) from ours
            union all
            select 'trigger ' || concat_ws(' ', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
            union all
            select 'policy ' || pg_policies::text from pg_policies
            union all
            select 'view ' || pg_get_viewdef(oid) from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
            union all
            select 'grants on ' || concat_ws(' ', relname, relrowsecurity, (select array_agg(acl order by acl::text) from unnest(relacl) acl))
            from pg_class where relnamespace = 'public'::regnamespace
            union all
            select 'grants on ' || concat_ws(' ', attrelid::regclass, attname, (select array_agg(acl order by acl::text) from unnest(attacl) acl))
            from pg_attribute where attacl is not null
            union all
            select 'constraint ' || concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
            where connamespace = 'public'::regnamespace
            order by 1""";

    @Inject
    Flyway flyway;

    /** As if the texts of all of them had changed. */
    @Test
    void eachRepeatableFileRunsAgainAndChangesNothing() {
        List<String> catalogue = catalogue();
        Map<String, String> rows = TestDatabase.rowCounts();
        int files = TestDatabase.change("delete from flyway_schema_history where version is null");

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(files).isGreaterThan(60);
        assertThat(catalogue()).hasSizeGreaterThan(500).isEqualTo(catalogue);
        assertThat(TestDatabase.rowCounts()).isEqualTo(rows);
    }

    private static List<String> catalogue() {
        return TestDatabase.list(CATALOGUE, row -> row.getString(1));
    }
}
