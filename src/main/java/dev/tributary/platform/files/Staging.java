package dev.tributary.platform.files;

import dev.tributary.platform.persistence.StagingTable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Streams rows into the table {@code staged} by COPY, in PostgreSQL's text format. */
final class Staging implements AutoCloseable {

    private static final String TABLE = "staged";
    /** Large enough to save round trips, small enough to stay in a processor's cache. */
    private static final int CHUNK = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);

    private Staging(CopyIn copy) {
        this.copy = copy;
    }

    /** The table {@code staged}, which the SQL of {@link FileImport} reads. */
    static StagingTable table(List<Column> columns) {
        List<String> definitions = new ArrayList<>(List.of("line bigint not null"));
        for (Column column : columns) {
            definitions.add(quoted(column.name()) + " " + column.type());
            if (!column.expected()) {
                definitions.add(has(column.name()) + " boolean not null");
            }
        }
        return new StagingTable(TABLE, definitions);
    }

    /** Begins to fill the table; the connection is busy until this is closed. */
    static Staging into(Connection connection, List<Column> columns) throws SQLException {
        String names = columns.stream()
                .map(column -> quoted(column.name()) + (column.expected() ? "" : ", " + has(column.name())))
                .collect(Collectors.joining(", "));
        return new Staging(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (line, %s) from stdin".formatted(TABLE, names)));
    }

    /** A column name as SQL; quoted, since it may be a key word. */
    static String quoted(String name) {
        return '"' + name + '"';
    }

    /** The column that tells whether the file has an omissible column. */
    static String has(String column) {
        return quoted("has_" + column);
    }

    void beginRow(long line) {
        chunk.append(line);
    }

    /** Appends the next value of the row; an empty value is null. */
    void value(Column column, String value) {
        chunk.append('\t');
        if (value.isEmpty()) {
            chunk.append("\\N");
        } else if (value.indexOf('\\') < 0) {
            chunk.append(value).append(column.suffix());
        } else {
            // A checked value has no control characters, so the backslash is the only character with a meaning to COPY.
            chunk.append(value.replace("\\", "\\\\")).append(column.suffix());
        }
        if (!column.expected()) {
            chunk.append("\tt");
        }
    }

    /** Appends null for a column that the file lacks. */
    void absent() {
        chunk.append("\t\\N\tf");
    }

    void endRow() throws SQLException {
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    /** Completes the table. Closing without this call discards all rows. */
    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
