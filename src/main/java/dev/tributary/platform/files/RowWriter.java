package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.util.List;

/** A file that is being written. */
interface RowWriter extends Closeable {

    /**
     * Writes a row: texts, {@link java.math.BigDecimal}s, {@link Integer}s, {@link java.time.LocalDate}s and booleans.
     *
     * @throws FileRefused if the file cannot hold another one
     */
    void row(List<@Nullable Object> values) throws FileRefused;
}
