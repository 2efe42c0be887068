package dev.tributary.platform.files;

/** A file was not imported, for a reason that is not in its rows; nothing changed. */
final class ImportRefused extends Exception {

    private final int status;
    private final transient Fault fault;

    ImportRefused(FaultCode code, Fault fault) {
        super(code.name());
        this.status = code.status();
        this.fault = fault;
    }

    static ImportRefused because(FaultCode code) {
        return new ImportRefused(code, Fault.of(code, null, null));
    }

    static ImportRefused because(FaultCode code, String column) {
        return new ImportRefused(code, Fault.of(code, column, null));
    }

    static ImportRefused atLine(FaultCode code, long line) {
        return new ImportRefused(code, new Fault(line, null, null, code.name(), null));
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }

    Fault fault() {
        return fault;
    }
}
