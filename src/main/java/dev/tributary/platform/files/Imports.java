package dev.tributary.platform.files;

import dev.tributary.platform.persistence.BulkTransactions;
import dev.tributary.platform.persistence.StagingTable;
import dev.tributary.platform.security.Scope;
import io.quarkus.arc.All;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Imports a file, whole or not at all, in one transaction under the caller's scope. It checks the shape of every value
 * while the file streams into a staging table; then set-based statements check and write the rows.
 */
@ApplicationScoped
public class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final BulkTransactions transactions;
    private final List<LaterChecks> laterChecks;
    private final ImportSettings settings;

    Imports(BulkTransactions transactions, @All List<LaterChecks> laterChecks, ImportSettings settings) {
        this.transactions = transactions;
        this.laterChecks = laterChecks;
        this.settings = settings;
    }

    /**
     * Imports the file; a dry run does the same and then rolls back.
     *
     * @throws FileRefused if the file cannot be read, or another transaction was changing the same rows
     */
    Imported run(FileImport kind, Path file, boolean dryRun, Scope scope) throws FileRefused, SQLException {
        List<StagingTable> staging = List.of(Staging.table(kind.columns()), ImportRun.FAULTS);
        try {
            Imported imported = transactions.run(
                    scope,
                    "import " + kind.kind(),
                    staging,
                    result -> result.isSound() && !dryRun,
                    connection -> new ImportRun(kind, checks(kind), connection, settings).of(file));
            LOG.infof(
                    "import of %s%s by %s: %d created, %d updated, %d unchanged, %d rejected",
                    kind.kind(),
                    dryRun ? " (dry run)" : "",
                    scope.subject(),
                    imported.created(),
                    imported.updated(),
                    imported.unchanged(),
                    imported.rejected());
            return imported;
        } catch (SQLException exception) {
            if (isConflict(exception)) {
                LOG.warnf(exception, "import of %s by %s rolled back by the database", kind.kind(), scope.subject());
                throw FileRefused.because(FaultCode.CHANGED_MEANWHILE);
            }
            throw exception;
        }
    }

    /** All checks of files of this kind in the order in which they run: first those that judge each row by itself. */
    List<Check> checks(FileImport kind) {
        return Stream.concat(
                        kind.checks().stream(),
                        laterChecks.stream()
                                .filter(later -> later.kind().equals(kind.kind()))
                                .flatMap(later -> later.checks().stream()))
                .sorted(Comparator.comparing(Check::ofTheFile))
                .toList();
    }

    /** Whether the data did not fit (22), violated a constraint (23) or lost against another transaction (40). */
    private static boolean isConflict(SQLException exception) {
        String state = exception.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("40"));
    }
}
