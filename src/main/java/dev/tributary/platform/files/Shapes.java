package dev.tributary.platform.files;

import dev.tributary.shared.Currencies;
import dev.tributary.shared.TextFlaw;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The notations of values. They use neither regular expressions nor parsers that throw, since they run for every value
 * of files with millions of them.
 */
final class Shapes {

    private static final int INTEGER_DIGITS = 15;
    private static final int DECIMALS = 4;
    private static final int DECIMALS_OF_DEGREES = 6;
    private static final int LONGEST_DEGREES = "180.000000".length();
    /** No business date is earlier; a year of 0026 or 20260 is a typing error. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private Shapes() {}

    static @Nullable FaultCode text(String value, TextKind kind, int longest) {
        TextFlaw flaw = kind.flaw(value, longest);
        return flaw == null
                ? null
                : switch (flaw) {
                    case BLANKS_AROUND -> FaultCode.BLANKS_AROUND;
                    case HALF_CHARACTER -> FaultCode.HALF_CHARACTER;
                    case CONTROL_CHARACTER -> FaultCode.CONTROL_CHARACTER;
                    case NO_CHARACTER -> FaultCode.NO_CHARACTER;
                    case EMPTY, INVISIBLE_CHARACTER -> FaultCode.INVISIBLE_CHARACTER;
                    case TOO_LONG -> FaultCode.TOO_LONG;
                };
    }

    static @Nullable FaultCode decimal(String value) {
        if (value.charAt(0) == '-') {
            return isDecimal(value, 1) ? FaultCode.NEGATIVE : FaultCode.NOT_A_NUMBER;
        }
        if (!isDecimal(value, 0)) {
            return FaultCode.NOT_A_NUMBER;
        }
        int point = value.indexOf('.');
        if ((point < 0 ? value.length() : point) > INTEGER_DIGITS) {
            return FaultCode.TOO_MANY_DIGITS;
        }
        return point >= 0 && value.length() - point - 1 > DECIMALS ? FaultCode.TOO_MANY_DECIMALS : null;
    }

    /** Whether the rest from this position on is digits, with at most one point that has digits on both sides. */
    private static boolean isDecimal(String value, int from) {
        int point = value.indexOf('.', from);
        int integerEnd = point < 0 ? value.length() : point;
        return integerEnd > from
                && isDigits(value, from, integerEnd)
                && (point < 0 || (point + 1 < value.length() && isDigits(value, point + 1, value.length())));
    }

    static @Nullable FaultCode degrees(String value, int most) {
        int from = value.charAt(0) == '-' ? 1 : 0;
        int point = value.indexOf('.');
        boolean written = value.length() - from <= LONGEST_DEGREES
                && isDecimal(value, from)
                && (point < 0 || value.length() - point - 1 <= DECIMALS_OF_DEGREES);
        return written && new BigDecimal(value).abs().compareTo(BigDecimal.valueOf(most)) <= 0
                ? null
                : FaultCode.NOT_DEGREES;
    }

    static @Nullable FaultCode integer(String value, int least, int greatest) {
        if (!isDigits(value, 0, value.length())) {
            return FaultCode.NOT_A_NUMBER;
        }
        if (value.length() > INTEGER_DIGITS) {
            return FaultCode.OUT_OF_RANGE;
        }
        long number = Long.parseLong(value);
        return number < least || number > greatest ? FaultCode.OUT_OF_RANGE : null;
    }

    static @Nullable FaultCode date(String value) {
        if (value.length() != "2026-11-30".length()
                || value.charAt(7) != '-'
                || !isDigits(value, 8, 10)
                || month(value.substring(0, 7)) != null) {
            return FaultCode.NOT_A_DATE;
        }
        int day = number(value, 8, 10);
        int days = YearMonth.of(number(value, 0, 4), number(value, 5, 7)).lengthOfMonth();
        return day < 1 || day > days ? FaultCode.NOT_A_DATE : null;
    }

    static @Nullable FaultCode month(String value) {
        if (value.length() != "2026-11".length()
                || value.charAt(4) != '-'
                || !isDigits(value, 0, 4)
                || !isDigits(value, 5, 7)) {
            return FaultCode.NOT_A_MONTH;
        }
        int year = number(value, 0, 4);
        int month = number(value, 5, 7);
        return year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 ? FaultCode.NOT_A_MONTH : null;
    }

    static @Nullable FaultCode currency(String value) {
        return Currencies.isInUse(value) ? null : FaultCode.NOT_A_CURRENCY;
    }

    /** Accepts only the digits 0 to 9: other scripts have digits too, which the database cannot read. */
    private static boolean isDigits(String value, int from, int to) {
        for (int at = from; at < to; at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
