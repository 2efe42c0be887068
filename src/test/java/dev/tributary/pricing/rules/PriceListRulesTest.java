package dev.tributary.pricing.rules;

import dev.tributary.shared.Outcome.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PriceListRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void aListFromTodayWithSoundPricesIsSound() {
        assertThat(check(list(TODAY, null, null, price("A", "10", "10"), price("B", "0", null))))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(check(list(
                        TODAY.minusDays(1),
                        TODAY.minusDays(1),
                        "P1",
                        price("A", "10", "10.01"),
                        price("A", "-1", null),
                        price("B", "10", "-1"))))
                .extracting(Rejection::code)
                .containsExactly(
                        PriceListErrorCode.FOR_PARTNER_AND_OTHERS,
                        PriceListErrorCode.BEGINS_IN_PAST,
                        PriceListErrorCode.END_INVALID,
                        PriceListErrorCode.FLOOR_INVALID,
                        PriceListErrorCode.PRODUCT_NAMED_TWICE,
                        PriceListErrorCode.PRICE_NEGATIVE,
                        PriceListErrorCode.FLOOR_INVALID);
    }

    @Test
    void pricesToSetAreSomeAndNotTooMany() {
        assertThat(PriceListRules.check(List.of()))
                .containsExactly(Rejection.of(PriceListErrorCode.PRICES_MISSING, "prices"));
        var most = IntStream.rangeClosed(1, PriceListRules.MOST_PRICES)
                .mapToObj(number -> price("A" + number, "1", null))
                .toList();
        assertThat(PriceListRules.check(most)).isEmpty();
        var more = IntStream.rangeClosed(0, PriceListRules.MOST_PRICES)
                .mapToObj(number -> price("A" + number, "1", null))
                .toList();
        assertThat(PriceListRules.check(more))
                .containsExactly(Rejection.of(PriceListErrorCode.TOO_MANY_PRICES, "prices", 501, 500));
    }

    @Test
    void productsToTakeOutAreSomeAndNotTooManyAndEachNamedOnce() {
        assertThat(PriceListRules.checkProducts(List.of()))
                .containsExactly(Rejection.of(PriceListErrorCode.PRICES_MISSING, "products"));
        assertThat(PriceListRules.checkProducts(List.of("A", "B"))).isEmpty();
        assertThat(PriceListRules.checkProducts(List.of("A", "B", "A")))
                .containsExactly(Rejection.of(PriceListErrorCode.PRODUCT_NAMED_TWICE, "products.2", "A"));
        var more = IntStream.rangeClosed(0, PriceListRules.MOST_PRICES)
                .mapToObj(number -> "A" + number)
                .toList();
        assertThat(PriceListRules.checkProducts(more))
                .containsExactly(Rejection.of(PriceListErrorCode.TOO_MANY_PRICES, "products", 501, 500));
    }

    private static List<Rejection<PriceListErrorCode>> check(PriceListRequest request) {
        return PriceListRules.check(request, TODAY);
    }

    private static PriceListRequest list(
            LocalDate from, @Nullable LocalDate to, @Nullable String partner, PriceRequest... prices) {
        return new PriceListRequest("L", "List", "CNY", "AGENCY", null, partner, from, to, null, List.of(prices));
    }

    private static PriceRequest price(String product, String unitPrice, @Nullable String floorPrice) {
        return new PriceRequest(
                product, new BigDecimal(unitPrice), floorPrice == null ? null : new BigDecimal(floorPrice));
    }
}
