package dev.tributary.platform.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** The settings of the database. */
@ConfigMapping(prefix = "tributary.database")
interface DatabaseSettings {

    /** How long a request waits for a connection before it fails with DATABASE_BUSY. */
    @WithDefault("30s")
    Duration patience();

    /** How long a statement may take, including waits for locks, before PostgreSQL stops it. */
    @WithDefault("15s")
    Duration longestStatement();
}
