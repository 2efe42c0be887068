package dev.tributary.performance.rules;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AppliedWeightsTest {

    private static final BigDecimal UNIT = new BigDecimal("0.0001");

    /** Mutant: rounds each weight half up; some sums are 0.9999 or 1.0001. */
    @Property
    void theySumToExactlyOneAndAreWithinOneUnitOfTheirProportion(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 10_000) Integer> set) {
        Map<Integer, BigDecimal> measured = weights(set);
        BigDecimal sum = measured.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        Map<Integer, BigDecimal> applied = AppliedWeights.of(measured);

        assertThat(applied.keySet()).isEqualTo(measured.keySet());
        assertThat(applied.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE);
        measured.forEach((criterion, weight) -> assertThat(weight.divide(sum, 12, RoundingMode.HALF_UP)
                        .subtract(applied.getOrDefault(criterion, BigDecimal.ZERO))
                        .abs())
                .isLessThan(UNIT.add(new BigDecimal("0.00000001"))));
    }

    @Property
    void whatWasSetHigherNeverCountsLess(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 10_000) Integer> set) {
        Map<Integer, BigDecimal> measured = weights(set);
        Map<Integer, BigDecimal> applied = AppliedWeights.of(measured);

        measured.forEach((one, weight) -> measured.forEach((other, less) -> {
            if (weight.compareTo(less) > 0) {
                assertThat(applied.get(one)).isGreaterThanOrEqualTo(applied.get(other));
            }
        }));
    }

    @Test
    void whereAllCanBeMeasuredTheyAreAsTheyWereSet() {
        assertThat(AppliedWeights.of(weights(List.of(3000, 2000, 2500, 1500, 1000))))
                .containsExactlyEntriesOf(weights(List.of(3000, 2000, 2500, 1500, 1000)));
    }

    @Test
    void ofThirdsTheFirstHasWhatIsLeft() {
        assertThat(AppliedWeights.of(weights(List.of(1000, 1000, 1000))).values())
                .containsExactly(new BigDecimal("0.3334"), new BigDecimal("0.3333"), new BigDecimal("0.3333"));
    }

    @Test
    void whereNothingCanBeMeasuredNothingCounts() {
        assertThat(AppliedWeights.of(Map.of())).isEmpty();
    }

    private static Map<Integer, BigDecimal> weights(List<Integer> units) {
        Map<Integer, BigDecimal> weights = new LinkedHashMap<>();
        for (int at = 0; at < units.size(); at++) {
            weights.put(at, BigDecimal.valueOf(units.get(at), 4));
        }
        return weights;
    }
}
