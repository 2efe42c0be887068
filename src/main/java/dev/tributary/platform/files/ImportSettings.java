package dev.tributary.platform.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How files are imported. */
@ConfigMapping(prefix = "tributary.imports")
public interface ImportSettings {

    /** How many faults an answer lists. It always counts all rejected rows. */
    @WithDefault("20")
    int listedFaults();

    /** How many uploads one caller may have under way at one replica, from their first byte to their answer. */
    @WithDefault("4")
    int mostOfCaller();

    /** How many uploads all callers may have under way at one replica. */
    @WithDefault("16")
    int most();

    /** How long the body of a request that brings no file may be. */
    @WithDefault("10M")
    MemorySize otherBodies();

    /** How long the rows of a file may take to be read and staged; they are checked and written after that. */
    @WithDefault("10m")
    Duration longestReading();

    /** How large the parts of a workbook may be in all, unpacked. */
    @WithDefault("1G")
    MemorySize largestUnpacked();

    /** How much memory the texts may take that cells of a workbook share. */
    @WithDefault("64M")
    MemorySize largestSharedTexts();

    /** How many cells the sheet of a workbook may have, empty ones included. */
    @WithDefault("30000000")
    long mostCells();
}
