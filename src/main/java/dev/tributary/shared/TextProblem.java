package dev.tributary.shared;

/** The reasons to refuse a text. Each use case that takes texts has these names among its error codes. */
public enum TextProblem {
    TEXT_MISSING,
    TEXT_TOO_LONG,
    TEXT_INVALID
}
