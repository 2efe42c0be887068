package dev.tributary.pricing;

import dev.tributary.pricing.AllowedDiscount.Verdict;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedDiscountTest {

    @ParameterizedTest
    @CsvSource({
        // most, price, list, floor, verdict, lowest
        "0.05, 100, 100, 80, ALLOWED, 95",
        "0.05, 95, 100, 80, ALLOWED, 95",
        "0.05, 94.9999, 100, 80, BEYOND_AUTHORITY, 95",
        "0.05, 95, 100, 97, BELOW_FLOOR, 97",
        "0.05, 97, 100, 97, ALLOWED, 97",
        "0.05, 1, 100, 97, BELOW_FLOOR, 97",
        "0.30, 79.99, 100, 80, BELOW_FLOOR, 80",
        "0, 99.9999, 100, , BEYOND_AUTHORITY, 100",
        "0.05, 120, 100, , ALLOWED, 95",
        "0.0333, 9.6670, 10, , ALLOWED, 9.6670",
        "0.05, 0.0096, 0.0101, , ALLOWED, 0.0096"
    })
    void aPriceIsAllowedDownToTheAuthorityAndToTheFloor(
            String most, String price, String list, @Nullable String floor, Verdict verdict, String lowest) {
        var rule = new AllowedDiscount(number(most), false);
        var lowestAllowed = floor == null ? null : number(floor);

        assertThat(rule.judge(number(price), number(list), lowestAllowed)).isEqualTo(verdict);
        assertThat(rule.lowest(number(list), lowestAllowed)).isEqualByComparingTo(lowest);
    }

    @Test
    void withoutAListPriceNothingIsADiscount() {
        assertThat(AllowedDiscount.NO_DISCOUNT.judge(BigDecimal.ZERO, null, null))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(AllowedDiscount.discount(BigDecimal.ONE, null)).isNull();
        assertThat(AllowedDiscount.discount(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
        assertThat(AllowedDiscount.discount(number("95"), number("100"))).isEqualByComparingTo("0.05");
        assertThat(AllowedDiscount.discount(number("110"), number("100"))).isEqualByComparingTo("-0.1");
    }

    /** Mutant: round the lowest price down instead of up. */
    @Property
    void theLowestPriceIsTheLeastThatIsAllowed(
            @ForAll("fractions") BigDecimal most,
            @ForAll("prices") BigDecimal list,
            @ForAll("fractions") BigDecimal share) {
        var floor = list.multiply(share).setScale(4, RoundingMode.DOWN);
        var rule = new AllowedDiscount(most, false);
        var lowest = rule.lowest(list, floor);

        assertThat(rule.judge(lowest, list, floor)).isEqualTo(Verdict.ALLOWED);
        assertThat(lowest.scale()).isLessThanOrEqualTo(4);
        if (lowest.signum() > 0) {
            assertThat(rule.judge(lowest.subtract(number("0.0001")), list, floor))
                    .isNotEqualTo(Verdict.ALLOWED);
        }
    }

    @Property
    void whoMayGiveMoreMayGiveLessAndADirectorMayGiveAll(
            @ForAll("fractions") BigDecimal one,
            @ForAll("fractions") BigDecimal other,
            @ForAll("prices") BigDecimal list,
            @ForAll("fractions") BigDecimal share) {
        var price = list.multiply(share).setScale(4, RoundingMode.DOWN);
        if (new AllowedDiscount(one.min(other), false).judge(price, list, null) == Verdict.ALLOWED) {
            assertThat(new AllowedDiscount(one.max(other), false).judge(price, list, null))
                    .isEqualTo(Verdict.ALLOWED);
        }
        assertThat(AllowedDiscount.OF_DIRECTORS.judge(price, list, list)).isEqualTo(Verdict.ALLOWED);
    }

    @Provide
    Arbitrary<BigDecimal> fractions() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals()
                .between(number("0.0001"), number("1000000"))
                .ofScale(4);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
