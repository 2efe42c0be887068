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

/** The settings that must be checked before Quarkus starts. */
record StartSettings(SmallRyeConfig config) {

    private static final List<Setting> REQUIRED = settings("quarkus.datasource.reactive.url");

    /** Required unless the server only migrates and exits: then nobody signs in. */
    private static final List<Setting> REQUIRED_TO_SERVE =
            settings("quarkus.datasource.username", "quarkus.datasource.password", "quarkus.oidc.auth-server-url");

    /** Required if the server migrates the database itself; only then it connects as the database's owner. */
    private static final List<Setting> REQUIRED_TO_MIGRATE =
            settings("quarkus.flyway.username", "quarkus.flyway.password");

    /** A client that does not know whether its request arrived may send it again for a day. */
    private static final Duration SHORTEST_KEEP = Duration.ofHours(24);

    private static final Setting KEEP = new Setting("tributary.idempotency.keep");

    private static final Setting INIT_AND_EXIT = new Setting("quarkus.init-and-exit");
    private static final Setting MIGRATE_AT_START = new Setting("quarkus.flyway.migrate-at-start");

    static StartSettings read() {
        // A configuration of its own, since ConfigProvider's is created by Quarkus later.
        return new StartSettings(ConfigUtils.configBuilder().build());
    }

    /** Refuses missing settings, with which Quarkus would start in part, or fail with a page of stack trace. */
    void requireAll() {
        if (!serves() && !migrates()) {
            throw new StartRefused("Tributary would do nothing: %s is true and %s is false; set one of them only"
                    .formatted(INIT_AND_EXIT, MIGRATE_AT_START));
        }
        List<Setting> missing = REQUIRED.stream().filter(this::isMissing).collect(Collectors.toList());
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

    /** Whether the server serves requests after it has migrated the database. */
    boolean serves() {
        return !config.getOptionalValue(INIT_AND_EXIT.name(), Boolean.class).orElse(false);
    }

    private boolean migrates() {
        // A native executable reads its own application.properties, in which this is true, only after Quarkus has
        // started.
        return config.getOptionalValue(MIGRATE_AT_START.name(), Boolean.class).orElse(true);
    }

    /** Refuses a shorter time: after it, a repeated request would have a second effect. */
    void requireKeysKeptForADay() {
        config.getOptionalValue(KEEP.name(), String.class).ifPresent(told -> {
            Duration keep;
            try {
                keep = DurationConverter.parseDuration(told);
            } catch (IllegalArgumentException noDuration) {
                throw new StartRefused("Tributary cannot start: %s is '%s', which is not a duration such as 7d or 48h"
                        .formatted(KEEP, told));
            }
            if (keep == null || keep.compareTo(SHORTEST_KEEP) < 0) {
                throw new StartRefused(
                        "Tributary cannot start: %s is %s, but idempotency keys must be stored for at least 24h"
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
