package dev.tributary.platform.files;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The answer to an import. If there are errors, nothing changed.
 *
 * @param created the number of rows that created something
 * @param updated the number of rows that changed something known
 * @param unchanged the number of rows that were known already
 * @param rejected the number of rows with at least one error
 * @param errors the first errors, in the order of the file
 */
@RegisterForReflection
public record ImportReport(
        boolean dryRun, long created, long updated, long unchanged, long rejected, List<ImportError> errors) {

    /**
     * An error and its place.
     *
     * @param line the line of the file, where the header is line 1; null if no single line is at fault
     * @param column null if no single column is at fault
     * @param value the value as the file has it, cut if long
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
