package dev.tributary.platform.local;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class DatabaseRolesTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theServiceSignsInAsARoleThatBypassesNothing() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var role = statement.executeQuery("""
                        select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit
                        from pg_roles where rolname = current_user""")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getString("rolname")).isEqualTo("tributary_app");
            for (var power : new String[] {"rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb", "rolinherit"}) {
                assertThat(role.getBoolean(power)).as(power).isFalse();
            }
        }
    }

    @Test
    void theServiceMayNotChangeTheSchema() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table public.mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void theDatabaseBelongsToTheRoleThatMigratesIt() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var owner = statement.executeQuery("""
                        select pg_get_userbyid(datdba), (select pg_get_userbyid(nspowner) from pg_namespace
                                                         where nspname = 'public')
                        from pg_database where datname = current_database()""")) {
            assertThat(owner.next()).isTrue();
            assertThat(owner.getString(1)).isEqualTo("tributary_owner");
            assertThat(owner.getString(2)).isEqualTo("tributary_owner");
        }
    }
}
