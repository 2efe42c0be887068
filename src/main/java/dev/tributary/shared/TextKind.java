package dev.tributary.shared;

import dev.tributary.shared.Outcome.Rejection;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The kinds of texts by their purpose, with the characters that each may have: one rule for every door. No text may
 * have half a surrogate pair, a control character or a noncharacter of Unicode.
 */
public enum TextKind {
    /** The identifier of something, on one line: visible characters and ordinary blanks only. */
    CODE(100),
    /**
     * A name or a title, on one line. Rare Han and emoji may be in names, with the characters that join or vary them,
     * but no character that has no width or turns the direction of others: with them, a name looks like another one.
     */
    LINE(200),
    /** A remark, a reason or terms; it may have line breaks and tabs. */
    PROSE(2000);

    private final int longest;

    TextKind(int longest) {
        this.longest = longest;
    }

    /** The greatest length of such a text by default. */
    public int longest() {
        return longest;
    }

    /** The text without blanks around it, for all kinds. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The same for a text that may be left out. */
    public static @Nullable String stripIfGiven(@Nullable String text) {
        return text == null ? null : strip(text);
    }

    /** The fault of a text with at most this many characters; null if it has none. */
    public @Nullable TextFlaw flaw(String text, int most) {
        if (!isVisible(text)) {
            return TextFlaw.EMPTY;
        }
        if (this != PROSE && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
            return TextFlaw.BLANKS_AROUND;
        }
        TextFlaw unfit = flaw(text);
        if (unfit != null) {
            return unfit;
        }
        return isLonger(text, most) ? TextFlaw.TOO_LONG : null;
    }

    /** The fault of a character of the text, whatever the text's length; null if there is none. */
    public @Nullable TextFlaw flaw(String text) {
        int at = unfit(text);
        return at < 0 ? null : flaw(text.codePointAt(at));
    }

    /** The first character that such a text may not have, as {@code U+200B}; empty if there is none. */
    public String unfitCharacter(String text) {
        int at = unfit(text);
        return at < 0 ? "" : unicode(text.codePointAt(at));
    }

    /**
     * The reasons to refuse a required text, in a use case that has {@link TextProblem}s among its error codes; empty
     * if the text is sound. Blanks around a line are ignored, and already stripped.
     *
     * @param missing the code for a text without visible characters
     */
    public <C extends Enum<C>> List<Rejection<C>> check(@Nullable String text, String field, int most, C missing) {
        TextFlaw flaw = text == null ? TextFlaw.EMPTY : flaw(text, most);
        return flaw == TextFlaw.EMPTY
                ? List.of(Rejection.of(missing, field))
                : reasons(flaw, text, field, most, missing.getDeclaringClass());
    }

    /** The same for a text of the default length. */
    public <C extends Enum<C>> List<Rejection<C>> check(@Nullable String text, String field, C missing) {
        return check(text, field, longest, missing);
    }

    /** The same for a text that may be left out or empty. */
    public <C extends Enum<C>> List<Rejection<C>> checkIfGiven(@Nullable String text, String field, Class<C> codes) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        TextFlaw flaw = flaw(text);
        return reasons(flaw == null && isLonger(text, longest) ? TextFlaw.TOO_LONG : flaw, text, field, longest, codes);
    }

    private <C extends Enum<C>> List<Rejection<C>> reasons(
            @Nullable TextFlaw flaw, @Nullable String text, String field, int most, Class<C> codes) {
        if (flaw == null || text == null) {
            return List.of();
        }
        return List.of(
                switch (flaw) {
                    case TOO_LONG ->
                        Rejection.of(
                                TextProblem.TEXT_TOO_LONG.in(codes),
                                field,
                                text.codePointCount(0, text.length()),
                                most);
                    case BLANKS_AROUND ->
                        Rejection.of(TextProblem.TEXT_INVALID.in(codes), field, unicode(blankAround(text)));
                    default -> Rejection.of(TextProblem.TEXT_INVALID.in(codes), field, unfitCharacter(text));
                });
    }

    private static char blankAround(String text) {
        return isBlank(text.charAt(0)) ? text.charAt(0) : text.charAt(text.length() - 1);
    }

    private static boolean isLonger(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    private static String unicode(int character) {
        return "U+%04X".formatted(character);
    }

    /** Whether the text has a visible character. */
    public static boolean isVisible(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (!isBlank(character) && !isInvisible(character)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first character that such a text may not have; -1 if there is none. */
    private int unfit(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            // The common case: ASCII letters, digits and signs.
            if (unit > '~' || unit < ' ') {
                int character = text.codePointAt(at);
                if (flaw(character) != null) {
                    return at;
                }
                at += Character.charCount(character) - 1;
            }
        }
        return -1;
    }

    private @Nullable TextFlaw flaw(int character) {
        int type = Character.getType(character);
        if (type == Character.SURROGATE) {
            return TextFlaw.HALF_CHARACTER;
        }
        if (type == Character.CONTROL) {
            return this == PROSE && (character == '\n' || character == '\r' || character == '\t')
                    ? null
                    : TextFlaw.CONTROL_CHARACTER;
        }
        if (isNever(character)) {
            return TextFlaw.NO_CHARACTER;
        }
        if (this != PROSE && (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR)) {
            return TextFlaw.CONTROL_CHARACTER;
        }
        if (this == CODE && (isInvisible(character) || (character != ' ' && type == Character.SPACE_SEPARATOR))) {
            return TextFlaw.INVISIBLE_CHARACTER;
        }
        return this == LINE && isMisleading(character) ? TextFlaw.INVISIBLE_CHARACTER : null;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Noncharacters of Unicode; XML cannot represent most of them. */
    private static boolean isNever(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /**
     * Whether a character is invisible, or looks different to different people: one without width, unassigned, or for
     * private use.
     */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(character);
        };
    }

    /**
     * Whether a character is without width or turns the direction of others: all that are invisible, but for those that
     * join and vary the signs around them, and the private and unassigned ones, which some fonts show.
     */
    private static boolean isMisleading(int character) {
        return switch (Character.getType(character)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> isInvisible(character) && !isOfASign(character);
        };
    }

    /** The joiners, the variation selectors, and the tags of which the flags of regions are made. */
    private static boolean isOfASign(int character) {
        return character == 0x200C
                || character == 0x200D
                || (character >= 0x180B && character <= 0x180F && character != 0x180E)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0020 && character <= 0xE007F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /** The code points with Default_Ignorable_Code_Point other than format characters, and the braille blank. */
    private static boolean isIgnorable(int character) {
        return character == 0x034F
                || (character >= 0x115F && character <= 0x1160)
                || (character >= 0x17B4 && character <= 0x17B5)
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x2800
                || character == 0x3164
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFFA0
                || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
