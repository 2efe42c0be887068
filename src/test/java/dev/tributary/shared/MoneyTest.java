package dev.tributary.shared;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTest {

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll("yuan") Money some, @ForAll("yuan") Money more) {
        assertThat(some.plus(more).minus(more).amount()).isEqualByComparingTo(some.amount());
    }

    @Property
    void theSequenceOfASumDoesNotMatter(
            @ForAll("yuan") Money one, @ForAll("yuan") Money two, @ForAll("yuan") Money three) {
        assertThat(one.plus(two).plus(three)).isEqualTo(three.plus(one).plus(two));
    }

    @Property
    void nothingAddsNothing(@ForAll("yuan") Money some) {
        assertThat(some.plus(Money.zero("CNY")).amount()).isEqualByComparingTo(some.amount());
    }

    @Property
    void notACentIsLost(@ForAll("yuan") Money some, @ForAll("yuan") Money more) {
        assertThat(some.plus(more).amount()).isEqualTo(some.amount().add(more.amount()));
    }

    @Test
    void differentCurrenciesDoNotAddUp() {
        Money yuan = new Money(BigDecimal.TEN, "CNY");
        Money euro = new Money(BigDecimal.TEN, "EUR");

        assertThatIllegalArgumentException().isThrownBy(() -> yuan.plus(euro));
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.minus(euro));
    }

    @Provide
    Arbitrary<Money> yuan() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000_000_000_000L, 1_000_000_000_000_000_000L),
                        Arbitraries.integers().between(0, 4))
                .as((digits, decimals) -> new Money(BigDecimal.valueOf(digits, decimals), "CNY"));
    }
}
