package dev.tributary.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are given out. */
@ConfigMapping(prefix = "tributary.exports")
public interface ExportSettings {

    /** How many are written at once; each holds one of the connections that imports need too. */
    @WithDefault("2")
    int atOnce();
}
