package dev.tributary.platform.files.sheet;

import java.util.Locale;

/** The ways in which a cell's format shows a number. */
enum ShownAs {
    /** With all its digits. */
    PLAIN,
    /** With its digits before the point only. */
    WHOLE,
    /** As a day, perhaps with a time. */
    DATE,
    /** In another form: with leading zeros, as a currency, as a percentage, as a time without a day. */
    OTHERWISE;

    /** The built-in format of this number. */
    static ShownAs builtIn(int format) {
        // Format 49 is for texts, and shows a number unchanged.
        if (format == 0 || format == 49) {
            return PLAIN;
        }
        if (format == 1) {
            return WHOLE;
        }
        // The formats from 27 on are for East Asian and Thai workbooks.
        boolean isDate = (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || format == 36
                || (format >= 50 && format <= 54)
                || format == 57
                || format == 58
                || (format >= 71 && format <= 75)
                || format == 81;
        return isDate ? DATE : OTHERWISE;
    }

    /** The format of this code, such as {@code yyyy-mm-dd}. */
    static ShownAs of(String code) {
        String signs = signs(code.toLowerCase(Locale.ROOT));
        if (signs.equals("general") || signs.equals("@")) {
            return PLAIN;
        }
        if (signs.equals("0")) {
            return WHOLE;
        }
        boolean hasDay = signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0 || signs.contains("mmm");
        boolean hasMonth = signs.indexOf('m') >= 0 && signs.indexOf('h') < 0 && signs.indexOf('s') < 0;
        return !signs.startsWith("general") && (hasDay || hasMonth) ? DATE : OTHERWISE;
    }

    /**
     * The characters of the format for positive numbers that have a meaning, without colours, gaps and quoted words.
     */
    private static String signs(String code) {
        StringBuilder signs = new StringBuilder();
        for (int at = 0; at < code.length() && code.charAt(at) != ';'; at++) {
            char sign = code.charAt(at);
            switch (sign) {
                // A character that is shown literally; a word that is.
                case '\\' -> {
                    at++;
                    signs.append('!');
                }
                case '"' -> {
                    at = end(code, at, '"');
                    signs.append('!');
                }
                // A gap as wide as a character; a character that fills the cell.
                case '_', '*' -> at++;
                case '[' -> {
                    int end = end(code, at, ']');
                    // Hours or minutes beyond a day; any other bracket is a colour, a condition or a language.
                    if (code.startsWith("h", at + 1) || code.startsWith("m", at + 1) || code.startsWith("s", at + 1)) {
                        signs.append('h');
                    }
                    at = end;
                }
                default -> signs.append(sign);
            }
        }
        return signs.toString();
    }

    private static int end(String code, int from, char sign) {
        int end = code.indexOf(sign, from + 1);
        return end < 0 ? code.length() : end;
    }
}
