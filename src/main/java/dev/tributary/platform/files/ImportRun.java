package dev.tributary.platform.files;

import dev.tributary.platform.files.sheet.SheetLimits;
import dev.tributary.platform.persistence.StagingTable;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/** The import of one file within one transaction. */
final class ImportRun {

    /**
     * The failed checks of staged rows. All faults are counted here, however many there are; a reasonable file has few.
     */
    static final StagingTable FAULTS =
            new StagingTable("staged_fault", List.of("line bigint not null", "checked int not null"));

    private final FileImport kind;
    private final List<Column> columns;
    private final List<Check> checks = new ArrayList<>();
    private final Connection connection;
    private final ImportSettings settings;

    private final List<Fault> faults = new ArrayList<>();
    private long staged;
    private long misshapen;

    ImportRun(FileImport kind, List<Check> checks, Connection connection, ImportSettings settings) {
        this.kind = kind;
        this.columns = kind.columns();
        this.connection = connection;
        this.settings = settings;
        this.checks.add(notRepeated(kind.identity()));
        this.checks.addAll(checks);
    }

    /** Imports the file's rows if all of them are sound. */
    Imported of(Path file) throws FileRefused, SQLException {
        lock();
        stage(file);
        long rejected = misshapen + check();
        if (rejected > 0) {
            faults.sort(Comparator.comparing(fault -> requireNonNull(fault.line())));
            return new Imported(
                    0,
                    0,
                    0,
                    rejected,
                    faults.stream().limit(settings.listedFaults()).toList());
        }
        return write();
    }

    /** Allows one import of a kind at a time: two would each judge the tables without the other's rows. */
    private void lock() throws FileRefused, SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('import'), hashtext(?))")) {
            statement.setString(1, kind.kind());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw FileRefused.because(FaultCode.IMPORT_RUNNING);
                }
            }
        }
    }

    private void stage(Path file) throws FileRefused, SQLException {
        long begun = System.nanoTime();
        try (FileRows rows = FileRows.open(file, columns, limits());
                Staging staging = Staging.into(connection, columns)) {
            while (rows.next()) {
                if (System.nanoTime() - begun > settings.longestReading().toNanos()) {
                    throw FileRefused.because(FaultCode.READING_TOO_LONG, rows.line(), longestReading());
                }
                if (isWellShaped(rows)) {
                    staging.beginRow(rows.line());
                    for (int position = 0; position < columns.size(); position++) {
                        Column column = columns.get(position);
                        if (!rows.has(position)) {
                            staging.absent();
                            continue;
                        }
                        staging.value(column, column.value(rows.value(position)));
                    }
                    staging.endRow();
                    staged++;
                } else {
                    misshapen++;
                }
            }
            staging.finish();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        // Without statistics, PostgreSQL would plan the joins below for a handful of rows.
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze staged");
        }
    }

    private SheetLimits limits() {
        return new SheetLimits(
                settings.largestUnpacked().asLongValue(),
                settings.largestSharedTexts().asLongValue(),
                settings.mostCells());
    }

    private String longestReading() {
        return Long.toString(settings.longestReading().toSeconds());
    }

    private boolean isWellShaped(FileRows rows) {
        boolean wellShaped = true;
        for (int position = 0; position < columns.size(); position++) {
            if (!rows.has(position)) {
                continue;
            }
            Column column = columns.get(position);
            String value = column.value(rows.value(position));
            FaultCode code = rows.fault(position);
            if (code == null) {
                code = column.fault(value);
            }
            if (code != null) {
                wellShaped = false;
                if (faults.size() < settings.listedFaults()) {
                    faults.add(new Fault(rows.line(), column.name(), value, code.name(), column.detail()));
                }
            }
        }
        return wellShaped;
    }

    /** Checks the staged rows, and returns the number of faulty ones. */
    private long check() throws SQLException {
        boolean sound = misshapen == 0;
        try (Statement statement = connection.createStatement()) {
            for (int number = 0; number < checks.size(); number++) {
                Check check = checks.get(number);
                if (check.ofTheFile() && !sound) {
                    continue;
                }
                int found = statement.executeUpdate("insert into staged_fault select line, %d from staged where %s"
                        .formatted(number, check.fault()));
                if (found > 0) {
                    sound = false;
                    list(check, number);
                }
            }
            try (ResultSet row = statement.executeQuery("select count(distinct line) from staged_fault")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void list(Check check, int number) throws SQLException {
        // Picks the few reported rows before it computes their details, since each detail may scan the file.
        String sql = """
                select staged.line, %s, %s
                from (select line from staged_fault where checked = ? order by line limit ?) found
                join staged on staged.line = found.line
                order by staged.line""".formatted(written(check.column()), check.detail());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, number);
            statement.setInt(2, settings.listedFaults());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    @Nullable String value = row.getString(2);
                    faults.add(new Fault(row.getLong(1), check.column(), value, check.code(), row.getString(3)));
                }
            }
        }
    }

    /** The value of a row as text; empty if the file lacks the column. */
    private String written(String name) {
        String value = "staged." + Staging.quoted(name) + "::text";
        return columns.stream().anyMatch(column -> column.name().equals(name) && !column.expected())
                ? "case when staged.%s then %s else '' end".formatted(Staging.has(name), value)
                : value;
    }

    private Imported write() throws SQLException {
        long created = 0;
        long updated = 0;
        try (Statement statement = connection.createStatement()) {
            for (Write write : kind.writes()) {
                if (!write.counted()) {
                    statement.executeUpdate(write.sql());
                    continue;
                }
                try (ResultSet row = statement.executeQuery("""
                        with written as (
                        %s
                        )
                        select count(*) filter (where action = 'INSERT'), count(*) filter (where action = 'UPDATE')
                        from written""".formatted(write.sql()))) {
                    row.next();
                    created += row.getLong(1);
                    updated += row.getLong(2);
                }
            }
        }
        return new Imported(created, updated, staged - created - updated, 0, List.of());
    }

    private static Check notRepeated(List<String> identity) {
        String key = identity.stream().map(Staging::quoted).collect(Collectors.joining(", "));
        String staged = qualified("staged", identity);
        return Check.ofRow(FaultCode.REPEATED_ROW.name(), identity.get(0), """
                        line in (
                            select line
                            from (select line, row_number() over (partition by %s order by line) as nth from staged) s
                            where nth > 1)""".formatted(key))
                .saying("(select min(line)::text from staged first where %s is not distinct from %s)"
                        .formatted(qualified("first", identity), staged));
    }

    private static String qualified(String table, List<String> columns) {
        return columns.stream()
                .map(column -> table + "." + Staging.quoted(column))
                .collect(Collectors.joining(", ", "row(", ")"));
    }
}
