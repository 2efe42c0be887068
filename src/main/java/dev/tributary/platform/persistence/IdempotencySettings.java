package dev.tributary.platform.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long idempotency keys are remembered. */
@ConfigMapping(prefix = "tributary.idempotency")
public interface IdempotencySettings {

    /** How long a key and its answer are stored; at least 24 hours, or the server does not start. */
    @WithDefault("7d")
    Duration keep();

    /** The interval between two deletions of expired keys. */
    @WithDefault("10m")
    Duration sweepEvery();
}
