package dev.tributary.platform.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** The settings of imports. */
@ConfigMapping(prefix = "tributary.imports")
public interface ImportSettings {

    /** How many faults an answer lists. It always counts all rejected rows. */
    @WithDefault("20")
    int listedFaults();

    /** How many uploads one caller may have in progress at one replica, from the first byte to the answer. */
    @WithDefault("4")
    int mostOfCaller();

    /** How many uploads all callers together may have in progress at one replica. */
    @WithDefault("16")
    int most();

    /** The largest body of a request that uploads no file. */
    @WithDefault("10M")
    MemorySize otherBodies();

    /** How long reading and staging the rows of a file may take; checking and writing come after that. */
    @WithDefault("10m")
    Duration longestReading();

    /** The largest total size of a workbook's unpacked parts. */
    @WithDefault("1G")
    MemorySize largestUnpacked();

    /** The largest amount of memory for the texts that cells of a workbook share. */
    @WithDefault("64M")
    MemorySize largestSharedTexts();

    /** The largest number of cells of a workbook's sheet, empty ones included. */
    @WithDefault("30000000")
    long mostCells();
}
