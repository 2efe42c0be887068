package dev.tributary.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The formats in which files are written. */
enum FileFormat {
    CSV("text/csv; charset=UTF-8") {
        @Override
        RowWriter write(Path file, String kind, List<Column> columns) throws IOException {
            return new CsvFile(file, columns);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        RowWriter write(Path file, String kind, List<Column> columns) throws IOException {
            return new SheetFile(file, kind, columns);
        }
    };

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Begins the file with the names of the columns. */
    abstract RowWriter write(Path file, String kind, List<Column> columns) throws IOException;
}
