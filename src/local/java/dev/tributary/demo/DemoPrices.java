package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoProducts.Product;
import dev.tributary.demo.DemoTerritories.Territory;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The standard price list that has always held, and since New Year one for distributors, one for the east and one for
 * the first partner.
 */
final class DemoPrices {

    /** @param from null if it has always held */
    record PriceList(
            UUID id,
            String code,
            String name,
            @Nullable Kind kind,
            @Nullable Territory territory,
            @Nullable Partner partner,
            @Nullable LocalDate from) {}

    record Price(PriceList list, Product product, long priceCents, long floorCents) {}

    private static final int FLOOR_PER_CENT = 80;

    private final DemoDraw draw;
    private final DemoTerritories territories;
    private final DemoProducts products;

    final List<PriceList> lists = new ArrayList<>();
    final List<Price> prices = new ArrayList<>();

    DemoPrices(long seed, LocalDate today, DemoTerritories territories, DemoPartners partners, DemoProducts products) {
        this.draw = new DemoDraw(seed, "prices");
        this.territories = territories;
        this.products = products;
        LocalDate newYear = LocalDate.of(today.getYear(), 1, 1);
        Territory east = territories.all.stream()
                .filter(territory -> territory.code().equals("CN-EAST"))
                .findFirst()
                .orElseThrow();
        Partner first = partners.withAccount().get(0);
        open("STANDARD-CNY", "标准价目表", null, null, null, null, 100, product -> true);
        open(
                "DISTRIBUTOR-" + today.getYear(),
                today.getYear() + "年度经销商价目表",
                Kind.DISTRIBUTOR,
                null,
                null,
                newYear,
                97,
                product -> !product.line().code().equals("CONFERENCE"));
        open(
                "EAST-" + today.getYear(),
                today.getYear() + "年度华东投影推广价",
                null,
                east,
                null,
                newYear,
                95,
                product -> product.line().code().equals("PROJECTION"));
        open(
                first.code() + "-" + today.getYear(),
                today.getYear() + "年度协议价",
                null,
                null,
                first,
                newYear,
                92,
                product -> product.popularity() > 7);
    }

    private void open(
            String code,
            String name,
            @Nullable Kind kind,
            @Nullable Territory territory,
            @Nullable Partner partner,
            @Nullable LocalDate from,
            int perCent,
            Predicate<Product> which) {
        PriceList list = new PriceList(
                draw.id(from == null ? LocalDate.of(2020, 1, 1) : from), code, name, kind, territory, partner, from);
        lists.add(list);
        products.all.stream()
                .filter(which)
                .forEach(product -> prices.add(new Price(
                        list,
                        product,
                        wholeYuan(product.listPriceCents() * perCent / 100),
                        wholeYuan(product.listPriceCents() * FLOOR_PER_CENT / 100))));
    }

    /** The price of the product for the order's partner on the order's day, from the most specific list that has it. */
    long listPriceCents(Order order, Product product) {
        return prices.stream()
                .filter(price -> price.product().equals(product) && holdsFor(price.list(), order))
                .min(Comparator.comparing(price -> particularity(price.list())))
                .orElseThrow()
                .priceCents();
    }

    private boolean holdsFor(PriceList list, Order order) {
        return (list.from() == null || !order.date().isBefore(list.from()))
                && (list.partner() == null || list.partner().equals(order.partner()))
                && (list.kind() == null || list.kind() == order.partner().kind())
                && (list.territory() == null || isIn(list.territory(), order.territory(), order.date()));
    }

    private boolean isIn(Territory above, @Nullable Territory below, LocalDate day) {
        return below != null && (below.equals(above) || isIn(above, territories.parentOf(below, day), day));
    }

    private static int particularity(PriceList list) {
        if (list.partner() != null) {
            return 0;
        }
        return list.territory() != null ? 1 : list.kind() != null ? 2 : 3;
    }

    private static long wholeYuan(long cents) {
        return cents / 100 * 100;
    }
}
