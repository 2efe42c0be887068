package dev.tributary.shared;

import java.util.regex.Pattern;

/**
 * An administrative division by GB/T 2260: a province (320000), a prefecture in it (320500) or a county in that
 * (320583).
 *
 * <p>Only the shape is checked, since divisions are created and abolished every year: six digits, of which the first
 * two are those of a province.
 */
public final class Division {

    /** The shape of a code, as a regular expression that Java and PostgreSQL read alike. */
    public static final String SHAPE = "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}";

    private static final Pattern CODE = Pattern.compile(SHAPE);

    private Division() {}

    /** Whether the text has the shape of a code. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }
}
