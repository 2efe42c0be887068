package dev.tributary.platform.files;

import java.util.List;

/**
 * The result of an import. Either no row was rejected, and every row was created, updated or found unchanged; or rows
 * were rejected, and nothing changed.
 *
 * @param faults the first faults, by line
 */
record Imported(long created, long updated, long unchanged, long rejected, List<Fault> faults) {

    boolean isSound() {
        return rejected == 0;
    }
}
