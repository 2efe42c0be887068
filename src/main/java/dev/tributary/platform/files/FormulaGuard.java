package dev.tributary.platform.files;

/**
 * Protects people who open a CSV file in a spreadsheet from formulas in typed texts: a partner may call itself
 * {@code =HYPERLINK(…)}. An export puts an apostrophe before such a text; an import removes it.
 */
final class FormulaGuard {

    /** Spreadsheets also accept the full-width forms, which Chinese keyboards type, and skip blanks before them. */
    private static final String STARTS_FORMULA = "=+-@＝＋－＠\t\r\n";

    private FormulaGuard() {}

    static String guarded(String value) {
        return wouldBeFormula(value) ? "'" + value : value;
    }

    static String unguarded(String letters) {
        return letters.startsWith("'") && wouldBeFormula(letters) ? letters.substring(1) : letters;
    }

    /**
     * Looks behind leading apostrophes too, so that a guarded text differs from one that had the apostrophe already.
     */
    private static boolean wouldBeFormula(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length() && STARTS_FORMULA.indexOf(value.charAt(at)) >= 0;
    }
}
