package dev.tributary.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** The settings of connections. */
@ConfigMapping(prefix = "tributary.http")
public interface HttpSettings {

    /** How long the head of a request may take, from its first byte to its last. */
    @WithDefault("10s")
    Duration headPatience();

    /** How long the body of a request may arrive too slowly. */
    @WithDefault("20s")
    Duration bodyPatience();

    /** How much of a body has to arrive per second, on average over that time. */
    @WithDefault("1K")
    MemorySize leastBodyRate();

    /** Whether a proxy in front of this server terminates TLS; then browsers are told to use TLS only. */
    @WithDefault("false")
    boolean tlsBefore();
}
