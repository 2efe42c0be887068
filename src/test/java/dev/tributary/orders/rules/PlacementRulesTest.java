package dev.tributary.orders.rules;

import dev.tributary.shared.Outcome.Rejection;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PlacementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final boolean BY_PARTNER = true;
    private static final boolean BY_EMPLOYEE = false;

    @Test
    void anOrderOfTodayWithALineIsSound() {
        assertThat(PlacementRules.check(order("P0001", TODAY, line("12", "3.50")), TODAY, BY_EMPLOYEE))
                .isEmpty();
    }

    @Test
    void anOrderWithoutADateIsSound() {
        assertThat(PlacementRules.check(order("P0001", null, line("1", null)), TODAY, BY_EMPLOYEE))
                .isEmpty();
    }

    @Test
    void anEmployeeSaysWhoseOrderItIs() {
        assertThat(PlacementRules.check(order(null, TODAY, line("1", null)), TODAY, BY_EMPLOYEE))
                .containsExactly(Rejection.of(OrderErrorCode.PARTNER_MISSING, "partner"));
    }

    @Test
    void aPartnerNeedNotSayWhoItIs() {
        assertThat(PlacementRules.check(order(null, TODAY, line("1", null)), TODAY, BY_PARTNER))
                .isEmpty();
    }

    @Test
    void anOrderOfTomorrowIsRefused() {
        assertThat(PlacementRules.check(order("P0001", TODAY.plusDays(1), line("1", null)), TODAY, BY_EMPLOYEE))
                .containsExactly(Rejection.of(OrderErrorCode.DATE_IN_FUTURE, "orderDate", "2026-11-24", "2026-11-23"));
    }

    @Property
    void anOrderMayBeDatedSomeDaysBackAndNoMore(@ForAll @IntRange(max = 100) int back) {
        List<Rejection<OrderErrorCode>> reasons =
                PlacementRules.check(order("P0001", TODAY.minusDays(back), line("1", null)), TODAY, BY_EMPLOYEE);

        assertThat(reasons)
                .extracting(Rejection::code)
                .isEqualTo(back > PlacementRules.MOST_DAYS_BACK ? List.of(OrderErrorCode.DATE_TOO_OLD) : List.of());
    }

    @Test
    void anOrderWithoutLinesIsRefused() {
        assertThat(PlacementRules.check(order("P0001", TODAY), TODAY, BY_EMPLOYEE))
                .containsExactly(Rejection.of(OrderErrorCode.LINES_MISSING, "lines"));
    }

    @Test
    void anOrderMayBeLongButNotLonger() {
        int most = PlacementRules.MOST_LINES;

        assertThat(PlacementRules.check(order("P0001", Collections.nCopies(most, line("1", null))), TODAY, BY_EMPLOYEE))
                .isEmpty();
        assertThat(PlacementRules.check(
                        order("P0001", Collections.nCopies(most + 1, line("1", null))), TODAY, BY_EMPLOYEE))
                .containsExactly(Rejection.of(OrderErrorCode.TOO_MANY_LINES, "lines", most + 1, most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0000", "-1", "-0.0001"})
    void aQuantityIsMoreThanNothing(String quantity) {
        assertThat(PlacementRules.check(order("P0001", TODAY, line("1", null), line(quantity, null)), TODAY, false))
                .containsExactly(Rejection.of(OrderErrorCode.QUANTITY_NOT_POSITIVE, "lines.1.quantity", quantity));
    }

    @Test
    void aGiftIsAPriceAndADebtIsNone() {
        assertThat(PlacementRules.check(order("P0001", TODAY, line("1", "0")), TODAY, BY_EMPLOYEE))
                .isEmpty();
        assertThat(PlacementRules.check(order("P0001", TODAY, line("1", "-0.01")), TODAY, BY_EMPLOYEE))
                .containsExactly(Rejection.of(OrderErrorCode.PRICE_NEGATIVE, "lines.0.unitPrice", "-0.01"));
    }

    @Test
    void aPartnerDoesNotNameItsPrices() {
        assertThat(PlacementRules.check(order("P0001", TODAY, line("1", "9.99")), TODAY, BY_PARTNER))
                .containsExactly(Rejection.of(OrderErrorCode.PRICE_NOT_YOURS, "lines.0.unitPrice"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(PlacementRules.check(
                        order(null, TODAY.plusDays(1), line("0", "-1"), line("1", null)), TODAY, BY_EMPLOYEE))
                .extracting(Rejection::code)
                .containsExactly(
                        OrderErrorCode.PARTNER_MISSING,
                        OrderErrorCode.DATE_IN_FUTURE,
                        OrderErrorCode.QUANTITY_NOT_POSITIVE,
                        OrderErrorCode.PRICE_NEGATIVE);
    }

    private static OrderRequest order(@Nullable String partner, @Nullable LocalDate date, OrderRequest.Line... lines) {
        return new OrderRequest(partner, date, List.of(lines), null, "key");
    }

    private static OrderRequest order(String partner, List<OrderRequest.Line> lines) {
        return new OrderRequest(partner, TODAY, lines, null, "key");
    }

    private static OrderRequest.Line line(String quantity, @Nullable String unitPrice) {
        return new OrderRequest.Line(
                "SKU-1", new BigDecimal(quantity), unitPrice == null ? null : new BigDecimal(unitPrice));
    }
}
