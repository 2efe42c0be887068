package dev.tributary.orders.rules;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CreditLimitRuleTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property
    void creditCoversExposureUpToTheLimitAndNotACentMore(
            @ForAll @BigRange(min = "0", max = "1000000") BigDecimal limit) {
        assertThat(CreditLimitRule.covers(limit, limit, false)).isTrue();
        assertThat(CreditLimitRule.covers(limit, limit.add(CENT), false)).isFalse();
        assertThat(CreditLimitRule.covers(limit, limit.subtract(CENT), true)).isTrue();
    }

    @Test
    void withoutALimitEverythingIsCoveredUnlessTheCompanyWantsOne() {
        assertThat(CreditLimitRule.covers(null, CENT, false)).isTrue();
        assertThat(CreditLimitRule.covers(null, CENT, true)).isFalse();
        assertThat(CreditLimitRule.covers(null, BigDecimal.ZERO, true)).isTrue();
    }

    /** Faults of an order's date and lines have the same codes when it is placed and when it is changed. */
    @Test
    void everyReasonAgainstLinesIsOneAgainstAChangeToo() {
        var ofChanges = Arrays.stream(OrderErrorCode.values()).map(Enum::name).toList();

        assertThat(Arrays.stream(OrderErrorCode.values()).map(Enum::name))
                .filteredOn(code -> Stream.of("PARTNER_MISSING", "PARTNER_NOT_YOURS", "IDEMPOTENCY_KEY")
                        .noneMatch(code::startsWith))
                .hasSizeGreaterThan(9)
                .isSubsetOf(ofChanges);
    }
}
