package dev.tributary;

import dev.tributary.platform.Setting;
import dev.tributary.platform.StartRefused;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the configuration says before Quarkus starts. */
record StartSettings(SmallRyeConfig config) {

    private static final List<Setting> REQUIRED = settings("quarkus.datasource.reactive.url");

    /** Where it only migrates and exits, nobody signs in. */
    private static final List<Setting> REQUIRED_TO_SERVE =
            settings("quarkus.datasource.username", "quarkus.datasource.password", "quarkus.oidc.auth-server-url");

    /** The database owner signs in only where the server migrates the database itself. */
    private static final List<Setting> REQUIRED_TO_MIGRATE =
            settings("quarkus.flyway.username", "quarkus.flyway.password");

    /** Whoever does not know whether a request arrived may send it again for a day. */
    private static final Duration SHORTEST_KEEP = Duration.ofHours(24);

    private static final Setting KEEP = new Setting("tributary.idempotency.keep");

    private static final Setting INIT_AND_EXIT = new Setting("quarkus.init-and-exit");
    private static final Setting MIGRATE_AT_START = new Setting("quarkus.flyway.migrate-at-start");

    static StartSettings read() {
        // A configuration of its own: the one that ConfigProvider gives is Quarkus' and is not there yet.
        return new StartSettings(ConfigUtils.configBuilder().build());
    }

    /** Without these Quarkus would start in part, or fail with a page of stack trace. */
    void requireAll() {
        if (!serves() && !migrates()) {
            throw new StartRefused("Tributary would do nothing: %s is true and %s is false; set one of them only"
                    .formatted(INIT_AND_EXIT, MIGRATE_AT_START));
        }
        var missing = REQUIRED.stream().filter(this::isMissing).collect(Collectors.toList());
        if (serves()) {
            REQUIRED_TO_SERVE.stream().filter(this::isMissing).forEach(missing::add);
        }
        if (migrates()) {
            REQUIRED_TO_MIGRATE.stream().filter(this::isMissing).forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            throw new StartRefused("Tributary cannot start in profile %s without %s"
                    .formatted(
                            String.join(",", config.getProfiles()),
                            missing.stream().map(Setting::toString).collect(Collectors.joining(", "))));
        }
    }

    /** Whether it goes on after it has migrated the database. */
    boolean serves() {
        return !config.getOptionalValue(INIT_AND_EXIT.name(), Boolean.class).orElse(false);
    }

    private boolean migrates() {
        // A native executable shows its own application.properties, which says yes, only after Quarkus has started.
        return config.getOptionalValue(MIGRATE_AT_START.name(), Boolean.class).orElse(true);
    }

    /** Keys that are forgotten sooner would make one request two effects. */
    void requireKeysKeptForADay() {
        config.getOptionalValue(KEEP.name(), String.class).ifPresent(told -> {
            Duration keep;
            try {
                keep = DurationConverter.parseDuration(told);
            } catch (IllegalArgumentException noDuration) {
                throw new StartRefused("Tributary cannot start: %s is '%s', which is no duration such as 7d or 48h"
                        .formatted(KEEP, told));
            }
            if (keep == null || keep.compareTo(SHORTEST_KEEP) < 0) {
                throw new StartRefused(
                        "Tributary cannot start: %s is %s, and idempotency keys are to be kept for 24h at least"
                                .formatted(KEEP, told));
            }
        });
    }

    private static List<Setting> settings(String... names) {
        return Stream.of(names).map(Setting::new).toList();
    }

    private boolean isMissing(Setting setting) {
        return config.getOptionalValue(setting.name(), String.class).isEmpty();
    }
}
