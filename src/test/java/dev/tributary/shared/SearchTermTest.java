package dev.tributary.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１, abc1",
        "' Two   Words ', two words",
        "'苏州\u3000华腾', 苏州 华腾",
        "（中国）, (中国)",
        "ｶﾞ, ガ",
        "'a\tb\nc', a b c",
        "'   ', ''"
    })
    void widthCaseAndRunsOfBlanksMakeNoDifference(String typed, String folded) {
        assertThat(SearchTerm.folded(typed)).isEqualTo(folded);
    }
}
