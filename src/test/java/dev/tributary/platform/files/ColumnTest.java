package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnTest {

    @Test
    void whatAFileMayBeWithoutMayBeEmptyToo() {
        assertThat(Column.code("line").omissible().fault("")).isNull();
        assertThat(Column.date("day").omissible().fault("")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0,", "1234.5,", "0.0001,", "999999999999999.9999,", "007,",
        "'12,5', NOT_A_NUMBER", "'1,234.5', NOT_A_NUMBER", "1e3, NOT_A_NUMBER", "+5, NOT_A_NUMBER", ".5, NOT_A_NUMBER",
        "5., NOT_A_NUMBER", "., NOT_A_NUMBER", "-, NOT_A_NUMBER", "1.2.3, NOT_A_NUMBER", "NaN, NOT_A_NUMBER",
        "' 5', NOT_A_NUMBER", "١٢, NOT_A_NUMBER", "--5, NOT_A_NUMBER", "-5, NEGATIVE", "-0.5, NEGATIVE",
        "1.00001, TOO_MANY_DECIMALS", "1000000000000000, TOO_MANY_DIGITS", "'', MISSING_VALUE"
    })
    void aNumberIsWrittenInOneWayOnly(String value, String fault) {
        assertThat(Column.decimal("amount").fault(value)).isEqualTo(code(fault));
    }

    /** Mutant: without the sign in abs(), nothing is too far west. */
    @ParameterizedTest
    @CsvSource({
        "120.585316,", "-180,", "180.000000,", "0,", "-0.5,",
        "-180.000001, NOT_DEGREES", "181, NOT_DEGREES", "120.5853161, NOT_DEGREES", "0120, ",
                "00000000120.5, NOT_DEGREES",
        "+120, NOT_DEGREES", "120°, NOT_DEGREES", "-, NOT_DEGREES", "'', MISSING_VALUE"
    })
    void degreesAreWrittenInOneWayOnly(String value, String fault) {
        assertThat(Column.degrees("longitude", 180).fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30,", "2024-02-29,", "1900-01-01,", "2999-12-31,",
        "2026-02-29, NOT_A_DATE", "2026-11-31, NOT_A_DATE", "2026-13-01, NOT_A_DATE", "2026-00-10, NOT_A_DATE",
        "2026-01-00, NOT_A_DATE", "2026-1-1, NOT_A_DATE", "30/11/2026, NOT_A_DATE", "2026/11/30, NOT_A_DATE",
        "20261130, NOT_A_DATE", "0026-11-30, NOT_A_DATE", "3000-01-01, NOT_A_DATE", "2026-11-30T00:00, NOT_A_DATE",
        "today, NOT_A_DATE", "infinity, NOT_A_DATE"
    })
    void aDateIsAnIsoDateOfADayThatExists(String value, String fault) {
        assertThat(Column.date("day").fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11,",
        "2026-13, NOT_A_MONTH",
        "2026-11-01, NOT_A_MONTH",
        "2026-Q4, NOT_A_MONTH",
        "11-2026, NOT_A_MONTH"
    })
    void aMonthIsAYearAndAMonth(String value, String fault) {
        assertThat(Column.month("month").fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "1,",
        "12,",
        "0, OUT_OF_RANGE",
        "13, OUT_OF_RANGE",
        "99999999999999999999, OUT_OF_RANGE",
        "1.0, NOT_A_NUMBER",
        "-1, NOT_A_NUMBER"
    })
    void aWholeNumberHasItsRange(String value, String fault) {
        assertThat(Column.integer("months", 1, 12).fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "CNY,",
        "USD,",
        "cny, NOT_A_CURRENCY",
        "RMB, NOT_A_CURRENCY",
        "XXX, NOT_A_CURRENCY",
        "XTS, NOT_A_CURRENCY",
        "DEM, NOT_A_CURRENCY",
        "¥, NOT_A_CURRENCY"
    })
    void aCurrencyIsAnIsoCode(String value, String fault) {
        assertThat(Column.currency("currency").fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "A-1,",
        "渠道,",
        "'a b',",
        "' a', BLANKS_AROUND",
        "'a ', BLANKS_AROUND",
        "'\u3000a', BLANKS_AROUND",
        "'a\u0000b', CONTROL_CHARACTER",
        "'a\tb', CONTROL_CHARACTER",
        "'a\nb', CONTROL_CHARACTER",
        "a\u200B, INVISIBLE_CHARACTER",
        "\uFEFFa, INVISIBLE_CHARACTER",
        "a\uD83D, HALF_CHARACTER",
        "a\uFFFF, NO_CHARACTER"
    })
    void aCodeHasNothingInvisibleInIt(String value, String fault) {
        assertThat(Column.code("code").fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "\uD83D\uDE00 店,",
        "\uD880\uDC00,",
        "辺\uDB40\uDD00,",
        "a\u200Db,",
        "'a\nb', CONTROL_CHARACTER",
        "a\u2028b, CONTROL_CHARACTER",
        "a\uD83D, HALF_CHARACTER",
        "\u200B, INVISIBLE_CHARACTER"
    })
    void aNameHasRareHanAndEmojiButOneLine(String value, String fault) {
        assertThat(Column.text("name").fault(value)).isEqualTo(code(fault));
    }

    @ParameterizedTest
    @CsvSource({"true,", "false,", "TRUE, NOT_ONE_OF", "1, NOT_ONE_OF", "yes, NOT_ONE_OF"})
    void aTruthValueIsTrueOrFalse(String value, String fault) {
        assertThat(Column.bool("primary").fault(value)).isEqualTo(code(fault));
    }

    private static @Nullable FaultCode code(@Nullable String fault) {
        return fault == null ? null : FaultCode.valueOf(fault);
    }
}
