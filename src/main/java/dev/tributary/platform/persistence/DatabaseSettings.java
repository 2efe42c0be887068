package dev.tributary.platform.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How this server uses its database. */
@ConfigMapping(prefix = "tributary.database")
interface DatabaseSettings {

    /** How long a request waits for a connection before it is told that the database is busy. */
    @WithDefault("30s")
    Duration patience();

    /** How long a statement may take, its waits for locks included, before PostgreSQL stops it. */
    @WithDefault("15s")
    Duration longestStatement();
}
