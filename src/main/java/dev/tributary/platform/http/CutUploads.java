package dev.tributary.platform.http;

import io.quarkus.logging.LoggingFilter;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps a fault of Vert.x out of the log: when a connection ends in the middle of an upload, Vert.x closes the file of the
 * part twice, and reports the second time as an uncaught exception. The upload is cleaned up all the same. See issue
 * 4165 of Vert.x.
 */
@LoggingFilter(name = "cut-uploads")
final class CutUploads implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return !(record.getThrown() instanceof IllegalStateException closedTwice
                && "File handle is closed".equals(closedTwice.getMessage()));
    }
}
