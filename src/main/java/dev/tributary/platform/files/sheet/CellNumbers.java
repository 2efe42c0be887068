package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.SheetCell.Kind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** The meanings of numbers in a workbook; a date is the number of days since the workbook's day 0. */
final class CellNumbers {

    /** A double has no more significant digits: it stores 0.1 as 0.10000000000000001. */
    private static final int EXACT_DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(EXACT_DIGITS, RoundingMode.HALF_EVEN);

    /** Programs write at most 17 digits and an exponent. */
    private static final int LONGEST = 64;

    /** A double is less than 1.8E308; larger exponents are not expanded. */
    private static final int LARGEST_EXPONENT = 310;

    /** Workbooks take 1900 for a leap year: day 60 does not exist, and the days before it are off by one. */
    private static final long LEAP_DAY = 60;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** The first day of the year 10000, which spreadsheets do not show. */
    private static final long FIRST_DAY_TOO_LATE = 2_958_466;

    private static final BigDecimal FIRST_NUMBER_TOO_LARGE = BigDecimal.valueOf(FIRST_DAY_TOO_LATE);

    private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(24 * 60 * 60);

    private final boolean since1904;

    CellNumbers(boolean since1904) {
        this.since1904 = since1904;
    }

    /** The cell of a number in this format; null if the text is not a number. */
    @Nullable
    SheetCell cell(String letters, ShownAs shown) {
        if (isPlain(letters)) {
            if (shown != ShownAs.DATE) {
                return new SheetCell(Kind.NUMBER, letters, isShown(letters, shown));
            }
            if (letters.indexOf('.') < 0 && isDay(Long.parseLong(letters))) {
                return SheetCell.of(Kind.DATE, day(Long.parseLong(letters)).toString());
            }
        }
        if (letters.length() > LONGEST) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(letters);
        } catch (NumberFormatException none) {
            return null;
        }
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return new SheetCell(Kind.NUMBER, letters, false);
        }
        @Nullable LocalDateTime moment = shown == ShownAs.DATE ? moment(number) : null;
        if (moment != null) {
            return date(moment);
        }
        BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
        boolean exact = rounded.compareTo(number) == 0
                && rounded.scale() <= EXACT_DIGITS
                && (long) rounded.precision() - rounded.scale() <= EXACT_DIGITS;
        // Keeps all digits of a number that is as long as an id.
        String plain = (exact || rounded.scale() > 0 ? rounded : number).toPlainString();
        return new SheetCell(Kind.NUMBER, plain, exact && isShown(plain, shown));
    }

    /** Whether the text is a number in its shortest notation, which most are. */
    private static boolean isPlain(String letters) {
        int length = letters.length();
        int point = letters.indexOf('.');
        int whole = point < 0 ? length : point;
        if (whole == 0 || length > EXACT_DIGITS || (whole > 1 && letters.charAt(0) == '0')) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (at != point && (letters.charAt(at) < '0' || letters.charAt(at) > '9')) {
                return false;
            }
        }
        return point < 0 || (letters.charAt(length - 1) > '0');
    }

    /** Whether a cell of that format shows the number in exactly this form. */
    private static boolean isShown(String plain, ShownAs shown) {
        return shown == ShownAs.PLAIN || (shown == ShownAs.WHOLE && plain.indexOf('.') < 0);
    }

    private @Nullable LocalDateTime moment(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(FIRST_NUMBER_TOO_LARGE) >= 0 || !isDay(number.longValue())) {
            return null;
        }
        BigDecimal ofDay = number.subtract(BigDecimal.valueOf(number.longValue()));
        return day(number.longValue())
                .atStartOfDay()
                .plusSeconds(ofDay.multiply(SECONDS_OF_DAY)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValue());
    }

    private boolean isDay(long number) {
        return number < FIRST_DAY_TOO_LATE && (since1904 || (number != 0 && number != LEAP_DAY));
    }

    private LocalDate day(long number) {
        if (since1904) {
            return DAY_ZERO_1904.plusDays(number);
        }
        return DAY_ZERO.plusDays(number < LEAP_DAY ? number + 1 : number);
    }

    /**
     * The cell of a date in text form, {@code 2026-11-30} or {@code 2026-11-30T00:00:00}; null if the text is not a
     * date.
     */
    static @Nullable SheetCell date(String letters) {
        try {
            return date(
                    letters.indexOf('T') < 0 ? LocalDate.parse(letters).atStartOfDay() : LocalDateTime.parse(letters));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static SheetCell date(LocalDateTime moment) {
        boolean isDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return SheetCell.of(Kind.DATE, isDay ? moment.toLocalDate().toString() : moment.toString());
    }
}
