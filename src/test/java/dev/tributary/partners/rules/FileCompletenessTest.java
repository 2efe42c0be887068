package dev.tributary.partners.rules;

import dev.tributary.shared.Outcome.Rejection;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class FileCompletenessTest {

    @Test
    void allThereIsComesToAHundredAndNothingToNothing() {
        assertThat(FileCompleteness.score(EnumSet.allOf(FileItem.class))).isEqualTo(100);
        assertThat(FileCompleteness.missing(EnumSet.allOf(FileItem.class))).isEmpty();
        assertThat(FileCompleteness.score(Set.of())).isZero();
    }

    @Test
    void whatIsMissingComesWithTheWeightiestFirst() {
        assertThat(FileCompleteness.missing(Set.of(FileItem.REGISTRATION_NUMBER)))
                .doesNotContain(FileItem.REGISTRATION_NUMBER)
                .startsWith(FileItem.DECISION_MAKER)
                .isSortedAccordingTo((one, other) -> other.weight - one.weight);
    }

    @Test
    void whoBeginsToTradeNeedsAnAddressAContactWhoDecidesAndSixtyPoints() {
        assertThat(FileCompleteness.checkToTrade(Set.of()))
                .extracting(Rejection::code)
                .containsExactly(
                        PartnerErrorCode.ADDRESS_MISSING,
                        PartnerErrorCode.DECISION_MAKER_MISSING,
                        PartnerErrorCode.FILE_INCOMPLETE);
        Set<FileItem> sixty = EnumSet.of(
                FileItem.DECISION_MAKER, FileItem.REGISTRATION_NUMBER, FileItem.REGISTERED_ADDRESS, FileItem.CHANNEL);
        assertThat(FileCompleteness.checkToTrade(sixty)).isEmpty();
        sixty.remove(FileItem.CHANNEL);
        assertThat(FileCompleteness.checkToTrade(sixty))
                .extracting(Rejection::values)
                .containsExactly(List.of("50", "60"));
    }
}
