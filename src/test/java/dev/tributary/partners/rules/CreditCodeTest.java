package dev.tributary.partners.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditCodeTest {

    /** Codes of companies that publish theirs. */
    private static final String[] REAL = {"914403001922038216", "9144030071526726XG", "91330100799655058B"};

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "9144030071526726XG", "91330100799655058B"})
    void theCodesOfRealCompaniesAreSound(String code) {
        assertThat(CreditCode.isSound(code)).isTrue();
    }

    @Test
    void oneWrongSignIsNoticedWhereverItIs() {
        for (String code : REAL) {
            for (int at = 0; at < code.length(); at++) {
                char wrong = code.charAt(at) == '7' ? '8' : '7';
                assertThat(CreditCode.isSound(code.substring(0, at) + wrong + code.substring(at + 1)))
                        .as(code + " with " + wrong + " at " + at)
                        .isFalse();
            }
        }
    }

    @Test
    void twoNeighboursThatChangedPlacesAreNoticed() {
        for (String code : REAL) {
            for (int at = 0; at < code.length() - 1; at++) {
                char one = code.charAt(at);
                char other = code.charAt(at + 1);
                if (one != other) {
                    assertThat(CreditCode.isSound(code.substring(0, at) + other + one + code.substring(at + 2)))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440300192203821", "9144030019220382166", "91440300192203821I", "9144030071526726xg"})
    void whatHasOtherSignsOrAnotherLengthIsNone(String text) {
        assertThat(CreditCode.isSound(text)).isFalse();
    }
}
