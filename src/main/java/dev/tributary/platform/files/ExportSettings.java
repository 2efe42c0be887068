package dev.tributary.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of exports. */
@ConfigMapping(prefix = "tributary.exports")
public interface ExportSettings {

    /**
     * The largest number of files that are written at the same time; each holds one of the connections that imports
     * need too.
     */
    @WithDefault("2")
    int atOnce();

    /** The largest number of files that one caller may have asked for and not read to their end, at one replica. */
    @WithDefault("4")
    int mostOfCaller();
}
