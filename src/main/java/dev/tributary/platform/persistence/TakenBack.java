package dev.tributary.platform.persistence;

import dev.tributary.shared.Outcome.Rejection;

import java.util.List;

/** A use case found reasons against itself when it had begun to change things: all of it is taken back. */
public final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Rejection> reasons;

    /** For this reason. */
    public TakenBack(Rejection reason) {
        this(List.of(reason));
    }

    /** For these reasons, at least one. */
    public TakenBack(List<Rejection> reasons) {
        super(reasons.get(0).code(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    /** Why. */
    public List<Rejection> reasons() {
        return reasons;
    }
}
