package dev.tributary.shared;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CursorTest {

    private static final Class<?>[] TYPES = {String.class, BigDecimal.class, LocalDate.class, UUID.class};

    @Property
    void aCursorIsReadAsItWasWritten(
            @ForAll("names") String name,
            @ForAll("amounts") BigDecimal amount,
            @ForAll("days") LocalDate day,
            @ForAll long high,
            @ForAll long low) {
        Cursor cursor = Cursor.at(name, amount, day, new UUID(high, low));

        assertThat(Cursor.parse(cursor.toString(), TYPES)).isEqualTo(cursor);
    }

    @Property
    void aTextIsACursorOrIllegal(@ForAll String text) {
        assertThatItIsACursorOrIllegal(text);
    }

    @Property
    void whateverIsEncodedIsACursorOrIllegal(@ForAll byte[] bytes) {
        assertThatItIsACursorOrIllegal(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property
    void aCursorThatWasTamperedWithIsAnotherCursorOrIllegal(
            @ForAll("names") String name, @ForAll @IntRange(max = 1000) int at, @ForAll char letter) {
        StringBuilder text = new StringBuilder(
                Cursor.at(name, BigDecimal.ONE, LocalDate.EPOCH, new UUID(1, 2)).toString());
        text.setCharAt(at % text.length(), letter);

        assertThatItIsACursorOrIllegal(text.toString());
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        String short_ = Cursor.at("P0001").toString();
        String long_ = Cursor.at("P0001", new UUID(1, 2), "more").toString();

        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(short_, String.class, UUID.class));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(long_, String.class, UUID.class));
    }

    /** Short texts of a number of a billion digits, or of a day outside every calendar. */
    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "0x1", "٣"})
    void aNumberThatNoAmountIsWrittenAsIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(encoded(number), BigDecimal.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "2026-02-30"})
    void aDayThatNoListHasIsRefused(String day) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(encoded(day), LocalDate.class));
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(encoded("P\0001"), String.class));
    }

    private static void assertThatItIsACursorOrIllegal(String text) {
        try {
            assertThat(Cursor.parse(text, TYPES).key()).hasSize(TYPES.length);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("is not a cursor of this list");
        }
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** All texts that a row may have: no control characters, and no lone surrogates. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('一', '龥')
                .withChars('é', 'ß', '‧', '\u2028');
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
                .ofScale(4);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
