package dev.tributary.platform.graphql;

/**
 * Checks in one pass whether a document has more tokens than allowed. A parser takes a hundred times as long for each
 * token, and would read as many as are allowed before it gives up.
 */
final class TokenCount {

    private static final String BLOCK = "\"\"\"";
    private static final String SPREAD = "...";

    private final String document;
    private int at;
    private int longestWord;

    private TokenCount(String document) {
        this.document = document;
    }

    /**
     * Whether the document exceeds a limit. In a malformed document this may count fewer tokens than a parser sees,
     * never more.
     *
     * @param mostTokens words, names, texts, numbers and signs
     * @param mostBlanks commas, and runs of spaces or ends of lines, between them
     */
    static boolean exceeds(String document, int mostTokens, int mostBlanks) {
        return new TokenCount(document).exceeds(mostTokens, mostBlanks);
    }

    /** Whether a name or a number of the document has more signs: a lexer's time grows with the square of their number. */
    static boolean hasLongWord(String document, int most) {
        TokenCount count = new TokenCount(document);
        count.exceeds(Integer.MAX_VALUE, Integer.MAX_VALUE);
        return count.longestWord > most;
    }

    private boolean exceeds(int mostTokens, int mostBlanks) {
        int tokens = 0;
        int blanks = 0;
        while (at < document.length() && tokens <= mostTokens && blanks <= mostBlanks) {
            char sign = document.charAt(at);
            if (isBlank(sign)) {
                if (sign == ',' || at == 0 || document.charAt(at - 1) != sign) {
                    blanks++;
                }
                at++;
            } else if (sign == '#') {
                passLine();
            } else {
                tokens++;
                passToken(sign);
            }
        }
        return tokens > mostTokens || blanks > mostBlanks;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == ',' || sign == '\n' || sign == '\r' || sign == '\t' || sign == '\uFEFF';
    }

    private void passLine() {
        while (at < document.length() && !isEndOfLine(document.charAt(at))) {
            at++;
        }
    }

    private static boolean isEndOfLine(char sign) {
        return sign == '\n' || sign == '\r';
    }

    private void passToken(char first) {
        if (document.startsWith(BLOCK, at)) {
            passBlock();
        } else if (first == '"') {
            passText();
        } else if (document.startsWith(SPREAD, at)) {
            at += SPREAD.length();
        } else {
            int from = at;
            at++;
            if (isOfWord(first)) {
                passWord();
                longestWord = Math.max(longestWord, at - from);
            }
        }
    }

    /** Skips a name, or a number with its sign, point and exponent. */
    private void passWord() {
        while (at < document.length() && (isOfWord(document.charAt(at)) || isPointOfNumber())) {
            at++;
        }
    }

    private boolean isPointOfNumber() {
        return document.charAt(at) == '.' && at + 1 < document.length() && Character.isDigit(document.charAt(at + 1));
    }

    private static boolean isOfWord(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '_'
                || sign == '-'
                || sign == '+';
    }

    private void passText() {
        at++;
        while (at < document.length() && document.charAt(at) != '"' && !isEndOfLine(document.charAt(at))) {
            at += document.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void passBlock() {
        int end = document.indexOf(BLOCK, at + BLOCK.length());
        while (end > 0 && document.charAt(end - 1) == '\\') {
            end = document.indexOf(BLOCK, end + 1);
        }
        at = end < 0 ? document.length() : end + BLOCK.length();
    }
}
