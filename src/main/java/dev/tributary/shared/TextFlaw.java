package dev.tributary.shared;

/** What can be wrong with a text; see {@link TextKind}. */
public enum TextFlaw {
    /** Nothing that one can see. */
    EMPTY,
    /** It begins or ends with a blank. */
    BLANKS_AROUND,
    /** One half of a surrogate pair without the other. */
    HALF_CHARACTER,
    /** A control character, or a line break where there is one line. */
    CONTROL_CHARACTER,
    /** A code point that Unicode keeps from being a character. */
    NO_CHARACTER,
    /** A character that nobody sees, of no meaning yet, or of a meaning that is not common to all. */
    INVISIBLE_CHARACTER,
    /** More characters than allowed. */
    TOO_LONG
}
