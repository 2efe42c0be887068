package dev.tributary;

import dev.tributary.platform.StartRefused;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** As in a native executable: the operator's settings, without the application's own properties. */
class StartSettingsTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "quarkus.datasource.reactive.url", "postgresql://database/tributary",
            "quarkus.datasource.username", "tributary_app",
            "quarkus.datasource.password", "secret",
            "quarkus.flyway.username", "tributary_owner",
            "quarkus.flyway.password", "secret",
            "quarkus.oidc.auth-server-url", "https://issuer.example/realms/tributary");

    @Test
    void aServerThatIsToldAllStarts() {
        assertThatCode(settings(COMPLETE)::requireAll).doesNotThrowAnyException();
    }

    @Test
    void aServerIsRefusedForEachSettingItLacksAndSaysWhich() {
        for (String name : COMPLETE.keySet()) {
            var incomplete = new HashMap<>(COMPLETE);
            incomplete.remove(name);

            assertThatThrownBy(settings(incomplete)::requireAll)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Tributary cannot start in profile prod without " + name + " (")
                    .hasMessageNotContaining(",");
        }
    }

    @Test
    void aServerThatDoesNotMigrateNeedsNoOwnerOfTheSchema() {
        var without = new HashMap<>(COMPLETE);
        without.remove("quarkus.flyway.username");
        without.remove("quarkus.flyway.password");
        without.put("quarkus.flyway.migrate-at-start", "false");

        assertThatCode(settings(without)::requireAll).doesNotThrowAnyException();
    }

    @Test
    void aRunThatOnlyMigratesNeedsTheDatabaseAndItsOwnerOnly() {
        var needed = Map.of(
                "quarkus.init-and-exit", "true",
                "quarkus.datasource.reactive.url", "postgresql://database/tributary",
                "quarkus.flyway.username", "tributary_owner",
                "quarkus.flyway.password", "secret");

        assertThatCode(settings(needed)::requireAll).doesNotThrowAnyException();
        for (String name : needed.keySet()) {
            var incomplete = new HashMap<>(needed);
            incomplete.remove(name);
            assertThatThrownBy(settings(incomplete)::requireAll).as(name).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void aRunThatWouldNeitherMigrateNorServeIsRefused() {
        var nothing = new HashMap<>(COMPLETE);
        nothing.put("quarkus.init-and-exit", "true");
        nothing.put("quarkus.flyway.migrate-at-start", "false");

        assertThatThrownBy(settings(nothing)::requireAll)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("QUARKUS_INIT_AND_EXIT")
                .hasMessageContaining("QUARKUS_FLYWAY_MIGRATE_AT_START");
    }

    @Test
    void idempotencyKeysAreKeptForADayAtLeast() {
        for (String keep : List.of("24h", "1d", "7d", "PT24H", "86400")) {
            assertThatCode(settings(Map.of("tributary.idempotency.keep", keep))::requireKeysKeptForADay)
                    .as(keep)
                    .doesNotThrowAnyException();
        }
        assertThatCode(settings(COMPLETE)::requireKeysKeptForADay).doesNotThrowAnyException();
    }

    @Test
    void aServerThatWouldForgetIdempotencyKeysSoonerIsRefusedAndSaysWhy() {
        for (String keep : List.of("23h", "86399", "PT23H59M59S", "0", "-7d", "a week")) {
            assertThatThrownBy(settings(Map.of("tributary.idempotency.keep", keep))::requireKeysKeptForADay)
                    .as(keep)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("tributary.idempotency.keep (TRIBUTARY_IDEMPOTENCY_KEEP) is")
                    .hasMessageContaining(keep);
        }
    }

    private static StartSettings settings(Map<String, String> told) {
        return new StartSettings(new SmallRyeConfigBuilder()
                .withProfile("prod")
                .withDefaultValues(told)
                .build());
    }
}
