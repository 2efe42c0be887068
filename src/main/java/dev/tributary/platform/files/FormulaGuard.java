package dev.tributary.platform.files;

/**
 * Keeps what people typed from being a formula in the spreadsheet that opens a CSV file: a partner may call itself
 * {@code =HYPERLINK(…)}. An apostrophe goes before it, and is taken away when the file comes back.
 */
final class FormulaGuard {

    /** Spreadsheets read the full-width forms as the others, where Chinese is typed, and skip what is blank before them. */
    private static final String STARTS_FORMULA = "=+-@＝＋－＠\t\r\n";

    private FormulaGuard() {}

    static String guarded(String value) {
        return wouldBeFormula(value) ? "'" + value : value;
    }

    static String unguarded(String letters) {
        return letters.startsWith("'") && wouldBeFormula(letters) ? letters.substring(1) : letters;
    }

    /** Behind apostrophes too, so that what is guarded and what only looks so stay different. */
    private static boolean wouldBeFormula(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length() && STARTS_FORMULA.indexOf(value.charAt(at)) >= 0;
    }
}
