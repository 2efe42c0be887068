package dev.tributary.shared;

/**
 * The reasons to refuse a text that is there. Each use case that takes texts has these names among its error codes, and
 * a code of its own for a text that is missing.
 */
public enum TextProblem {
    TEXT_TOO_LONG,
    TEXT_INVALID;

    /** The error code with this name. */
    <C extends Enum<C>> C in(Class<C> codes) {
        return Enum.valueOf(codes, name());
    }
}
