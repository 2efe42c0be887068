package dev.tributary.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody types to find something by. Width, case and how many blanks stand between words make no difference. */
public final class SearchTerm {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r]+");

    private SearchTerm() {}

    /** The term as {@code search_folded} of the database has the texts that are looked through. */
    public static String folded(String typed) {
        String ofOneWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(ofOneWidth).replaceAll(" ").strip();
    }
}
