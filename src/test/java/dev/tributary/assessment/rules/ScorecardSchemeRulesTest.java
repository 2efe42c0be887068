package dev.tributary.assessment.rules;

import dev.tributary.assessment.rules.ScorecardSchemeRequest.Weight;
import dev.tributary.shared.Outcome.Rejection;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ScorecardSchemeRulesTest {

    @Test
    void weightsThatSumToOneAreSound() {
        assertThat(check(weight("SALES", "0.6", "0", "100"), weight("COMPLAINTS", "0.4000", "5", "0")))
                .isEmpty();
    }

    @Test
    void weightsThatSumToAnythingElseAreNot() {
        assertThat(check(weight("SALES", "0.6", "0", "100"), weight("GROWTH", "0.3999", "0", "1")))
                .containsExactly(Rejection.of(ScorecardSchemeErrorCode.WEIGHTS_NOT_ONE, "criteria", "0.9999"));
        assertThat(check()).containsExactly(Rejection.of(ScorecardSchemeErrorCode.WEIGHTS_NOT_ONE, "criteria", "0"));
    }

    @Test
    void aWeightOfNothingOrLessIsToldEvenWhereTheSumIsRight() {
        assertThat(check(weight("SALES", "1.2", "0", "100"), weight("GROWTH", "-0.2", "0", "1")))
                .containsExactly(
                        Rejection.of(ScorecardSchemeErrorCode.WEIGHT_NOT_POSITIVE, "criteria.1.weight", "-0.2"));
    }

    @Test
    void aCriterionThatIsNamedTwiceIsTold() {
        assertThat(check(weight("SALES", "0.5", "0", "100"), weight("SALES", "0.5", "0", "90")))
                .containsExactly(
                        Rejection.of(ScorecardSchemeErrorCode.CRITERION_TWICE, "criteria.1.criterion", "SALES"));
    }

    @Test
    void oneFigureForNoughtAndForAHundredPointsIsNoScale() {
        assertThat(check(weight("SALES", "1", "5", "5.0")))
                .containsExactly(Rejection.of(ScorecardSchemeErrorCode.NO_SCALE, "criteria.0.fullAt", "SALES", "5.0"));
    }

    private static List<Rejection<ScorecardSchemeErrorCode>> check(Weight... criteria) {
        return ScorecardSchemeRules.check(
                new ScorecardSchemeRequest(null, LocalDate.of(2026, 11, 27), List.of(criteria)));
    }

    private static Weight weight(String criterion, String weight, String zeroAt, String fullAt) {
        return new Weight(criterion, new BigDecimal(weight), new BigDecimal(zeroAt), new BigDecimal(fullAt));
    }
}
