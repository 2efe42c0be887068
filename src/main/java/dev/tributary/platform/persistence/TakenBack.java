package dev.tributary.platform.persistence;

import dev.tributary.shared.Outcome.Rejection;

/** A use case found a reason against itself when it had begun to change things: all of it is taken back. */
public final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Rejection reason;

    /** For this reason. */
    public TakenBack(Rejection reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Rejection reason() {
        return reason;
    }
}
