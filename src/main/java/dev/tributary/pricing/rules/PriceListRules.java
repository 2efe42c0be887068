package dev.tributary.pricing.rules;

import dev.tributary.shared.Currencies;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a price list and its prices without looking anything up. */
public final class PriceListRules {

    /** The maximum number of prices in one request. Files can have more. */
    public static final int MOST_PRICES = 500;

    private PriceListRules() {}

    /** The reasons against opening the list; empty if there are none. */
    public static List<Rejection<PriceListErrorCode>> check(PriceListRequest list, LocalDate today) {
        List<Rejection<PriceListErrorCode>> reasons = new ArrayList<>();
        reasons.addAll(TextKind.CODE.check(list.code(), "code", PriceListErrorCode.TEXT_MISSING));
        reasons.addAll(TextKind.LINE.check(list.name(), "name", PriceListErrorCode.TEXT_MISSING));
        if (!Currencies.isInUse(list.currency())) {
            reasons.add(Rejection.of(PriceListErrorCode.CURRENCY_UNKNOWN, "currency", list.currency()));
        }
        if (list.partner() != null && (list.kind() != null || list.territory() != null)) {
            reasons.add(Rejection.of(PriceListErrorCode.FOR_PARTNER_AND_OTHERS, "partner"));
        }
        if (list.from().isBefore(today)) {
            reasons.add(Rejection.of(PriceListErrorCode.BEGINS_IN_PAST, "from", list.from(), today));
        }
        if (list.to() != null && !list.to().isAfter(list.from())) {
            reasons.add(Rejection.of(PriceListErrorCode.END_INVALID, "to", list.to()));
        }
        checkPrices(list.prices(), reasons);
        return reasons;
    }

    /** The reasons against setting the prices; empty if there are none. */
    public static List<Rejection<PriceListErrorCode>> check(List<PriceRequest> prices) {
        if (prices.isEmpty()) {
            return List.of(Rejection.of(PriceListErrorCode.PRICES_MISSING, "prices"));
        }
        List<Rejection<PriceListErrorCode>> reasons = new ArrayList<>();
        checkPrices(prices, reasons);
        return reasons;
    }

    /** The reasons against removing the prices of these products, given by code; empty if there are none. */
    public static List<Rejection<PriceListErrorCode>> checkProducts(List<String> products) {
        if (products.isEmpty()) {
            return List.of(Rejection.of(PriceListErrorCode.PRICES_MISSING, "products"));
        }
        List<Rejection<PriceListErrorCode>> reasons = new ArrayList<>();
        checkNumber(products.size(), "products", reasons);
        Set<String> named = new HashSet<>();
        for (int at = 0; at < products.size(); at++) {
            checkNamedOnce(products.get(at), named, "products." + at, reasons);
        }
        return reasons;
    }

    private static void checkNumber(int number, String path, List<Rejection<PriceListErrorCode>> reasons) {
        if (number > MOST_PRICES) {
            reasons.add(Rejection.of(PriceListErrorCode.TOO_MANY_PRICES, path, number, MOST_PRICES));
        }
    }

    private static void checkNamedOnce(
            String product, Set<String> named, String path, List<Rejection<PriceListErrorCode>> reasons) {
        if (!named.add(product)) {
            reasons.add(Rejection.of(PriceListErrorCode.PRODUCT_NAMED_TWICE, path, product));
        }
    }

    private static void checkPrices(List<PriceRequest> prices, List<Rejection<PriceListErrorCode>> reasons) {
        checkNumber(prices.size(), "prices", reasons);
        Set<String> named = new HashSet<>();
        for (int at = 0; at < prices.size(); at++) {
            PriceRequest price = prices.get(at);
            String path = "prices." + at;
            checkNamedOnce(price.product(), named, path + ".product", reasons);
            if (price.unitPrice().signum() < 0) {
                reasons.add(Rejection.of(
                        PriceListErrorCode.PRICE_NEGATIVE,
                        path + ".unitPrice",
                        price.unitPrice().toPlainString()));
            } else if (price.floorPrice() != null
                    && (price.floorPrice().signum() < 0 || price.floorPrice().compareTo(price.unitPrice()) > 0)) {
                reasons.add(Rejection.of(
                        PriceListErrorCode.FLOOR_INVALID,
                        path + ".floorPrice",
                        price.floorPrice().toPlainString(),
                        price.unitPrice().toPlainString()));
            }
        }
    }
}
