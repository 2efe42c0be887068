package dev.tributary.platform.files;

import dev.tributary.platform.files.Export.Filter;
import dev.tributary.platform.files.Export.Named;
import dev.tributary.platform.persistence.BulkTransactions;
import dev.tributary.platform.security.Scope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the rows that a caller may see to a file, row by row as the database returns them, in one transaction under
 * the caller's scope. The file is complete before its first byte is sent: an error is never half a file, and a slow
 * client holds no connection.
 */
@ApplicationScoped
class Exports {

    private static final Logger LOG = Logger.getLogger(Exports.class);

    private static final Column FROM = Column.date("from");
    private static final Column TO = Column.date("to");

    /** The number of rows that the database sends at a time. */
    private static final int FETCHED = 500;

    private final BulkTransactions transactions;
    private final Semaphore free;

    Exports(BulkTransactions transactions, ExportSettings settings) {
        this.transactions = transactions;
        this.free = new Semaphore(settings.atOnce());
    }

    /**
     * Writes the file, which the caller has to delete.
     *
     * @param parameters the values of the needed columns and of filters, by name
     * @throws FileRefused if a needed value is missing, a filter does not exist, a value is invalid, or too many files
     *     are being written already
     */
    Path write(FileKind kind, Map<String, String> parameters, FileFormat format, Scope scope)
            throws FileRefused, SQLException {
        List<Filter> filters = chosen(kind.export(), parameters);
        if (!free.tryAcquire()) {
            throw FileRefused.because(FaultCode.EXPORTS_BUSY);
        }
        try {
            return write(kind, filters, parameters, format, scope);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            free.release();
        }
    }

    private Path write(
            FileKind kind, List<Filter> filters, Map<String, String> parameters, FileFormat format, Scope scope)
            throws IOException, FileRefused, SQLException {
        Path file = Files.createTempFile("tributary-" + kind.kind(), ".export");
        boolean whole = false;
        try {
            List<Column> columns = kind.columns();
            Set<String> withheld = kind.withheldFrom(scope);
            List<Integer> given = IntStream.range(0, columns.size())
                    .filter(at -> !withheld.contains(columns.get(at).name()))
                    .boxed()
                    .toList();
            long rows;
            try (RowWriter writer = format.write(
                    file, kind.kind(), given.stream().map(columns::get).toList())) {
                String sql = kind.export().sql(filters);
                List<String> values = values(kind.export().needed(), filters, parameters);
                rows = transactions.read(scope, connection -> {
                    checkNamed(connection, filters, parameters);
                    return copy(connection, sql, values, given, writer);
                });
            }
            LOG.infof("export of %s %s as %s by %s: %d rows", kind.kind(), parameters, format, scope.subject(), rows);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    /** Checks whether the caller sees the objects that the filters name. */
    private static void checkNamed(Connection connection, List<Filter> filters, Map<String, String> parameters)
            throws SQLException, FileRefused {
        for (Filter filter : filters) {
            Named named = filter.named();
            if (named == null) {
                continue;
            }
            String code = parameters.getOrDefault(filter.column().name(), "");
            try (PreparedStatement statement = connection.prepareStatement(named.known())) {
                statement.setString(1, code);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw FileRefused.unknown(named.unknown(), filter.column(), code);
                    }
                }
            }
        }
    }

    private static long copy(
            Connection connection, String sql, List<String> values, List<Integer> given, RowWriter writer)
            throws SQLException, FileRefused {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            for (int position = 0; position < values.size(); position++) {
                statement.setString(position + 1, values.get(position));
            }
            long rows = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    writer.row(values(row, given));
                    rows++;
                }
            }
            return rows;
        }
    }

    private static List<@Nullable Object> values(ResultSet row, List<Integer> given) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(given.size());
        for (int at : given) {
            Object value = row.getObject(at + 1);
            values.add(value instanceof Date day ? day.toLocalDate() : value);
        }
        return values;
    }

    private static List<Filter> chosen(Export export, Map<String, String> parameters) throws FileRefused {
        Map<String, Filter> known = export.filtersByName();
        List<Filter> chosen = new ArrayList<>();
        Map<String, String> narrowing = new LinkedHashMap<>(parameters);
        for (Column needed : export.needed()) {
            String value = narrowing.remove(needed.name());
            if (value == null) {
                throw FileRefused.because(FaultCode.MISSING_FILTER, needed.name());
            }
            FaultCode fault = needed.fault(value);
            if (fault != null) {
                throw FileRefused.because(fault, needed, value);
            }
        }
        for (Map.Entry<String, String> parameter : narrowing.entrySet()) {
            Filter filter = known.get(parameter.getKey());
            // Ignoring an unknown filter would export more rows than the caller asked for.
            if (filter == null) {
                throw FileRefused.because(FaultCode.UNKNOWN_FILTER, parameter.getKey());
            }
            FaultCode fault = filter.column().fault(parameter.getValue());
            if (fault != null) {
                throw FileRefused.because(fault, filter.column(), parameter.getValue());
            }
            chosen.add(filter);
        }
        mustBeASpan(parameters);
        return chosen;
    }

    /**
     * Requires the first day to be before the last: an empty range would give an empty file, as if nothing had
     * happened.
     */
    private static void mustBeASpan(Map<String, String> parameters) throws FileRefused {
        String from = parameters.get(FROM.name());
        String to = parameters.get(TO.name());
        // Dates have one notation, whose alphabetical order is that of the days.
        if (from != null && to != null && to.compareTo(from) <= 0) {
            throw FileRefused.because(FaultCode.NOT_AFTER_FROM, TO, to, from);
        }
    }

    private static List<String> values(List<Column> needed, List<Filter> filters, Map<String, String> parameters) {
        return Stream.concat(needed.stream(), filters.stream().map(Filter::column))
                .map(column -> parameters.getOrDefault(column.name(), ""))
                .toList();
    }
}
