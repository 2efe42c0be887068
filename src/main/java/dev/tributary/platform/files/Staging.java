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
    /** Large enough that the way to the server costs little, small enough to stay in a processor's cache. */
    private static final int CHUNK = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);

    private Staging(CopyIn copy) {
        this.copy = copy;
    }

    /** The table that {@link FileImport}'s SQL speaks of. */
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

    /** Begins to fill the table; nothing else can be done on the connection until this is closed. */
    static Staging into(Connection connection, List<Column> columns) throws SQLException {
        String names = columns.stream()
                .map(column -> quoted(column.name()) + (column.expected() ? "" : ", " + has(column.name())))
                .collect(Collectors.joining(", "));
        return new Staging(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (line, %s) from stdin".formatted(TABLE, names)));
    }

    /** A column name as SQL: one of ours may be a key word. */
    static String quoted(String name) {
        return '"' + name + '"';
    }

    /** The column that says whether the file has an omissible one. */
    static String has(String column) {
        return quoted("has_" + column);
    }

    void beginRow(long line) {
        chunk.append(line);
    }

    /** The next value of the row; empty is null. */
    void value(Column column, String value) {
        chunk.append('\t');
        if (value.isEmpty()) {
            chunk.append("\\N");
        } else if (value.indexOf('\\') < 0) {
            chunk.append(value).append(column.suffix());
        } else {
            // The only letter with a meaning to COPY that a checked value can have: control characters are faults.
            chunk.append(value.replace("\\", "\\\\")).append(column.suffix());
        }
        if (!column.expected()) {
            chunk.append("\tt");
        }
    }

    /** The next value of the row, whose column the file is without. */
    void absent() {
        chunk.append("\t\\N\tf");
    }

    void endRow() throws SQLException {
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    /** Ends the table. Without this, closing throws away all rows. */
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
