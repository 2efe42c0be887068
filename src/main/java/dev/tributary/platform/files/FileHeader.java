package dev.tributary.platform.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first row of a file.
 *
 * @param width the number of columns that it names
 * @param positions the position of each requested column; {@link #NOWHERE} for a missing one
 */
record FileHeader(int width, List<Integer> positions) {

    private static final int NOWHERE = -1;

    /** @throws FileRefused if the file does not have these columns and no others */
    static FileHeader of(List<String> row, List<Column> columns) throws FileRefused {
        List<String> names = row.subList(0, width(row));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw FileRefused.because(FaultCode.REPEATED_COLUMN, name);
            }
        }
        List<Integer> positions = new ArrayList<>();
        for (Column column : columns) {
            if (!seen.remove(column.name()) && column.expected()) {
                throw FileRefused.because(FaultCode.MISSING_COLUMN, column.name());
            }
            positions.add(names.indexOf(column.name()));
        }
        for (String name : names) {
            if (seen.contains(name)) {
                throw FileRefused.because(FaultCode.UNKNOWN_COLUMN, name);
            }
        }
        return new FileHeader(names.size(), positions);
    }

    /**
     * The number of values of the row, up to the last one that is not empty: a spreadsheet adds commas for coloured
     * cells.
     */
    static int width(List<String> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Whether the file has the requested column of this index. */
    boolean has(int column) {
        return positions.get(column) != NOWHERE;
    }

    /** The position of the requested column of this index. */
    int position(int column) {
        return positions.get(column);
    }
}
