package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class RequestRefusedTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemHasATextInBothLanguages(RequestRefused.Problem problem) {
        assertThat(Messages.in(Locale.ENGLISH, "errors").text(problem.name(), 7))
                .isNotBlank();
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE, "errors").text(problem.name(), 7))
                .containsPattern("\\p{IsHan}");
    }
}
