package dev.tributary.shared;

/** The faults of a text; see {@link TextKind}. */
public enum TextFlaw {
    /** It has no visible character. */
    EMPTY,
    /** It begins or ends with a blank. */
    BLANKS_AROUND,
    /** One half of a surrogate pair without the other. */
    HALF_CHARACTER,
    /** A control character, or a line break in a text of one line. */
    CONTROL_CHARACTER,
    /** A code point that Unicode reserves as a noncharacter. */
    NO_CHARACTER,
    /** A character that is invisible, unassigned or for private use. */
    INVISIBLE_CHARACTER,
    /** More characters than allowed. */
    TOO_LONG
}
