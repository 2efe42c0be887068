package dev.tributary.partners.rules;

/** The unified social credit code of a company (统一社会信用代码), by GB 32100-2015. */
public final class CreditCode {

    /** Digits and capital letters without I, O, S, V and Z. The value of a character is its position in this string. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Whether it has 18 such characters, of which the last is the check digit. */
    public static boolean isSound(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && code.charAt(LENGTH - 1) == checkSign(code);
    }

    /** The check digit makes the weighted sum of all characters divisible by 31. The weights are powers of 3. */
    private static char checkSign(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += SIGNS.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % SIGNS.length();
        }
        return SIGNS.charAt(Math.floorMod(-sum, SIGNS.length()));
    }
}
