package dev.tributary.platform.files.sheet;

/** A text of a workbook; its runs may have different formats. */
final class RichText {

    private static final int ESCAPE = "_x000D_".length();

    private RichText() {}

    /**
     * Appends the text of the current element without its phonetic guide; false if the result would exceed the length.
     */
    static boolean read(PartXml xml, StringBuilder all, int longest) throws SheetRefused {
        int parent = xml.depth();
        while (xml.child(parent)) {
            boolean fits = switch (xml.name()) {
                case "t" -> xml.text(all, longest);
                case "r" -> read(xml, all, longest);
                default -> true;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The text with its escapes resolved: a workbook writes characters that XML cannot have as {@code _x000D_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder unescaped = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int character = character(text, at);
            if (character >= 0) {
                unescaped.append(text, from, at).append((char) character);
                from = at + ESCAPE;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return unescaped.append(text, from, text.length()).toString();
    }

    /** The character of an escape at this position; -1 if there is none, or only half a character. */
    private static int character(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') {
            return -1;
        }
        int character = 0;
        for (int digit = at + 2; digit < at + ESCAPE - 1; digit++) {
            int value = Character.digit(text.charAt(digit), 16);
            if (value < 0 || text.charAt(digit) > 'f') {
                return -1;
            }
            character = character * 16 + value;
        }
        return Character.isSurrogate((char) character) ? -1 : character;
    }
}
