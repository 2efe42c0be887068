package dev.tributary.platform.files;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The answer to a file. If there are errors, nothing changed.
 *
 * @param created rows that became something new
 * @param updated rows that changed something known
 * @param unchanged rows that said what was known
 * @param rejected rows with at least one error
 * @param errors the first of them, in the order of the file
 */
@RegisterForReflection
public record ImportReport(
        boolean dryRun, long created, long updated, long unchanged, long rejected, List<ImportError> errors) {

    /**
     * What is wrong, and where.
     *
     * @param line the line of the file, the header's being 1; null if no one line is at fault
     * @param column null if no one column is at fault
     * @param value as it stands in the file, cut if long
     * @param code for programs
     * @param reason for people, in the caller's language
     */
    @RegisterForReflection
    public record ImportError(
            @Nullable Long line,
            @Nullable String column,
            @Nullable String value,
            String code,
            String reason) {}
}
