package dev.tributary.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are imported. */
@ConfigMapping(prefix = "tributary.imports")
public interface ImportSettings {

    /** How many faults an answer lists. It always counts all rejected rows. */
    @WithDefault("20")
    int listedFaults();
}
