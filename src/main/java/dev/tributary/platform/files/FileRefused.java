package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

/** A file was not taken or not given, for a reason that is not in its rows; nothing changed. */
final class FileRefused extends Exception {

    private final int status;
    private final transient Fault fault;

    private FileRefused(FaultCode code, Fault fault) {
        super(code.name());
        this.status = code.status();
        this.fault = fault;
    }

    static FileRefused because(FaultCode code) {
        return new FileRefused(code, Fault.of(code, null, null));
    }

    static FileRefused because(FaultCode code, String column) {
        return new FileRefused(code, Fault.of(code, column, null));
    }

    static FileRefused because(FaultCode code, Column column, String value) {
        return new FileRefused(code, new Fault(null, column.name(), value, code.name(), column.detail()));
    }

    /** With the line at fault, and what the message mentions besides, where there are such. */
    static FileRefused because(FaultCode code, @Nullable Long line, @Nullable String detail) {
        return new FileRefused(code, new Fault(line, null, null, code.name(), detail));
    }

    static FileRefused atLine(FaultCode code, long line) {
        return new FileRefused(code, new Fault(line, null, null, code.name(), null));
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }

    Fault fault() {
        return fault;
    }
}
