package dev.tributary.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text that somebody types to find something. Width, case and the number of blanks between words make no difference.
 */
public final class SearchTerm {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r]+");

    private SearchTerm() {}

    /** The term in the same form as the searched texts, which {@code search_folded} of the database produces. */
    public static String folded(String typed) {
        String ofOneWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(ofOneWidth).replaceAll(" ").strip();
    }
}
