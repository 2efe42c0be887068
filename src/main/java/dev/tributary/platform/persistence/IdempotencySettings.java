package dev.tributary.platform.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long the same idempotency key is the same effect. */
@ConfigMapping(prefix = "tributary.idempotency")
public interface IdempotencySettings {

    /** How long a key and its answer are kept; 24 hours at least, or the server does not start. */
    @WithDefault("7d")
    Duration keep();

    /** How long to wait from one sweep of older keys to the next. */
    @WithDefault("10m")
    Duration sweepEvery();
}
