package dev.tributary.shared;

import java.util.regex.Pattern;

/**
 * An administrative division by GB/T 2260: a province (320000), a prefecture in it (320500) or a county in that (320583).
 *
 * <p>Only the shape is checked, since divisions are set up and abolished every year: six digits, the first two of which are
 * a province's.
 */
public final class Division {

    /** What a code looks like, as a regular expression that Java and PostgreSQL read alike. */
    public static final String SHAPE = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}";

    private static final Pattern CODE = Pattern.compile(SHAPE);

    private Division() {}

    /** Whether it may be the code of one. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }
}
