package dev.tributary.shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class TextKindTest {

    private static final int DRAWS = 20_000;

    @ParameterizedTest
    @CsvSource({
        // text, flaw of a code, of a line, of prose
        "A-1,,,",
        "渠道 1,,,",
        "\uD842\uDFB7,,,",
        "\uD880\uDC00,,,",
        "\uD83D\uDE00,,,",
        "e\u0301,,,",
        "＝1,,,",
        "' a', BLANKS_AROUND, BLANKS_AROUND,",
        "'a\u00A0', BLANKS_AROUND, BLANKS_AROUND,",
        "'a\u3000b', INVISIBLE_CHARACTER,,",
        "'a\nb', CONTROL_CHARACTER, CONTROL_CHARACTER,",
        "'a\tb', CONTROL_CHARACTER, CONTROL_CHARACTER,",
        "a\u2028b, CONTROL_CHARACTER, CONTROL_CHARACTER,",
        "a\u0000b, CONTROL_CHARACTER, CONTROL_CHARACTER, CONTROL_CHARACTER",
        "a\u0085b, CONTROL_CHARACTER, CONTROL_CHARACTER, CONTROL_CHARACTER",
        "a\uD83Db, HALF_CHARACTER, HALF_CHARACTER, HALF_CHARACTER",
        "a\uDE00, HALF_CHARACTER, HALF_CHARACTER, HALF_CHARACTER",
        "a\uFFFFb, NO_CHARACTER, NO_CHARACTER, NO_CHARACTER",
        "a\uFDD0b, NO_CHARACTER, NO_CHARACTER, NO_CHARACTER",
        "a\u200B, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "\uFEFFa, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u202Eb, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u2066b, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u200Db, INVISIBLE_CHARACTER,,",
        "a\u200Eb, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u061Cb, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u034Fb, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u00ADb, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\uFE0F, INVISIBLE_CHARACTER,,",
        "辺\uDB40\uDD00, INVISIBLE_CHARACTER,,",
        "a\uDB40\uDC61, INVISIBLE_CHARACTER,,",
        "a\u3164, INVISIBLE_CHARACTER, INVISIBLE_CHARACTER,",
        "a\u0378, INVISIBLE_CHARACTER,,",
        "a\uE000, INVISIBLE_CHARACTER,,",
        "\u200B, EMPTY, EMPTY, EMPTY",
        "' \u3000', EMPTY, EMPTY, EMPTY",
        "'', EMPTY, EMPTY, EMPTY"
    })
    void aTextHasNoMoreThanItsKindMayHave(
            String text, @Nullable TextFlaw ofCode, @Nullable TextFlaw ofLine, @Nullable TextFlaw ofProse) {
        assertThat(TextKind.CODE.flaw(text, 100)).isEqualTo(ofCode);
        assertThat(TextKind.LINE.flaw(text, 100)).isEqualTo(ofLine);
        assertThat(TextKind.PROSE.flaw(text, 100)).isEqualTo(ofProse);
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        assertThat(TextKind.LINE.flaw("\uD842\uDFB7".repeat(200), 200)).isNull();
        assertThat(TextKind.LINE.flaw("\uD842\uDFB7".repeat(201), 200)).isEqualTo(TextFlaw.TOO_LONG);
    }

    @Test
    void aKindForMoreTakesWhatOneForLessTakes() {
        var random = new Random(1);
        for (int draw = 0; draw < DRAWS; draw++) {
            var text = AnyText.draw(random);
            if (TextKind.CODE.flaw(text) == null) {
                assertThat(TextKind.LINE.flaw(text)).as(text).isNull();
            }
            if (TextKind.LINE.flaw(text) == null) {
                assertThat(TextKind.PROSE.flaw(text)).as(text).isNull();
            }
            assertThat(TextKind.LINE.flaw(text) == null)
                    .isEqualTo(TextKind.LINE.unfitCharacter(text).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\nb", "", "\uD842\uDFB7"})
    void whatMayBeLeftOutMayBeEmpty(String text) {
        assertThat(TextKind.PROSE.checkIfGiven(text, "note", TextProblem.class)).isEmpty();
        assertThat(TextKind.PROSE.checkIfGiven(null, "note", TextProblem.class)).isEmpty();
    }

    @Test
    void aLongTextOfBlanksIsTooLongAllTheSame() {
        assertThat(TextKind.PROSE.checkIfGiven(" ".repeat(2001), "note", TextProblem.class))
                .extracting(Outcome.Rejection::code)
                .containsExactly(TextProblem.TEXT_TOO_LONG);
    }
}
