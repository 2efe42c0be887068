package dev.tributary.shared;

/** Why a text is refused: values of the error codes of each use case that takes texts, by their names. */
public enum TextProblem {
    TEXT_MISSING,
    TEXT_TOO_LONG,
    TEXT_INVALID
}
