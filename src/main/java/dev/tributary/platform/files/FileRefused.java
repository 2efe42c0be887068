package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

/** A file was not imported or exported, for a reason that is not in its rows; nothing changed. */
final class FileRefused extends Exception {

    private static final int UNKNOWN = 422;

    private final int status;
    private final transient Fault fault;

    private FileRefused(int status, Fault fault) {
        super(fault.code());
        this.status = status;
        this.fault = fault;
    }

    private FileRefused(FaultCode code, Fault fault) {
        this(code.status(), fault);
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

    /** A refusal with the line at fault and further text for the message, if any. */
    static FileRefused because(FaultCode code, @Nullable Long line, @Nullable String detail) {
        return new FileRefused(code, new Fault(line, null, null, code.name(), detail));
    }

    /** A refusal that mentions a limit. */
    static FileRefused beyond(FaultCode code, long limit) {
        return new FileRefused(code, new Fault(null, null, null, code.name(), Long.toString(limit)));
    }

    /** A refusal because the value of a parameter names nothing. */
    static FileRefused unknown(String code, Column column, String value) {
        return new FileRefused(UNKNOWN, new Fault(null, column.name(), value, code, null));
    }

    static FileRefused because(FaultCode code, Column column, String value, String detail) {
        return new FileRefused(code, new Fault(null, column.name(), value, code.name(), detail));
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
