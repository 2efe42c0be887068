package dev.tributary.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** What this server expects of connections. */
@ConfigMapping(prefix = "tributary.http")
public interface HttpSettings {

    /** How long the head of a request may take, from its first byte to its last one. */
    @WithDefault("10s")
    Duration headPatience();

    /** How long the body of a request may come too slowly. */
    @WithDefault("20s")
    Duration bodyPatience();

    /** How much of a body has to come in a second, on average over the time before. */
    @WithDefault("1K")
    MemorySize leastBodyRate();

    /** Whether TLS ends before this server: then browsers are told to use nothing else. */
    @WithDefault("false")
    boolean tlsBefore();
}
