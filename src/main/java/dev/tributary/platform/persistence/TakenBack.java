package dev.tributary.platform.persistence;

import dev.tributary.shared.Outcome.Rejection;

import java.util.List;

/**
 * Thrown by a use case that finds reasons for a rejection after it has begun to change things; everything is rolled
 * back.
 */
public final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Rejection<?>> reasons;

    /** A rejection for this reason. */
    public TakenBack(Rejection<?> reason) {
        this(List.of(reason));
    }

    /** A rejection for these reasons, at least one. */
    public <C extends Enum<C>> TakenBack(List<Rejection<C>> reasons) {
        super(reasons.get(0).code().name(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    /** The reasons for the rejection, with the codes of the use case that threw this. */
    @SuppressWarnings("unchecked")
    <C extends Enum<C>> List<Rejection<C>> reasons() {
        // An exception cannot be generic. A use case and its transaction are written together, with the same codes.
        return (List<Rejection<C>>) (List<?>) reasons;
    }
}
