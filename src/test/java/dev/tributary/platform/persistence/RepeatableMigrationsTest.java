package dev.tributary.platform.persistence;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Flyway runs a repeatable file again on a database that has its older text, and rows. */
@QuarkusTest
class RepeatableMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

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

    @Test
    void eachRepeatableFileRunsAgainAndChangesNothing() throws SQLException, IOException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            List<String> before = catalogue(owner);
            for (Path file : repeatable()) {
                try (var statement = owner.createStatement()) {
                    statement.execute(Files.readString(file));
                } catch (SQLException failure) {
                    throw new AssertionError(file.getFileName() + " does not run again", failure);
                }
            }

            assertThat(catalogue(owner)).hasSizeGreaterThan(500).isEqualTo(before);
            owner.rollback();
        }
    }

    private static List<String> catalogue(Connection owner) throws SQLException {
        return TestDatabase.list(owner, CATALOGUE, row -> row.getString(1));
    }

    /** In Flyway's sequence. */
    private static List<Path> repeatable() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("R__"))
                    .sorted(Comparator.comparing(
                            file -> file.getFileName().toString().replace(".sql", "").replace('_', ' ')))
                    .toList();
        }
    }
}
