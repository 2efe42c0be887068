package dev.tributary.orders;

import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.partners.Partner;
import dev.tributary.platform.company.Company;
import dev.tributary.pricing.AllowedDiscount;
import dev.tributary.pricing.DiscountAuthorities;
import dev.tributary.pricing.ListPrices;
import dev.tributary.pricing.ListPrices.Listed;
import dev.tributary.pricing.Seller;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/**
 * Makes lines of a request. It finds the products and their list prices, uses the list price where the request names
 * none, and checks whether the seller may give the named prices. One statement reads the price lists, so that an order
 * has the prices of one moment even if a list is changed meanwhile; when the lines are written, the database checks
 * only the floor prices again.
 */
@ApplicationScoped
class Pricing {

    /** The largest amount that the database holds: 15 digits before the point. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(15);

    /** The lines, or the reasons for a rejection. */
    record Priced(List<OrderLine> lines, List<Rejection<OrderErrorCode>> reasons) {}

    /** The present lines of an order: their prices are granted already, for the order's date. */
    record Granted(List<OrderLine> lines) {
        static final Granted NOTHING = new Granted(List.of());

        private @Nullable OrderLine same(OrderRequest.Line asked) {
            BigDecimal price = asked.unitPrice();
            return price == null
                    ? null
                    : lines.stream()
                            .filter(line -> line.sells(asked.product(), price))
                            .findFirst()
                            .orElse(null);
        }

        /** Whether the product was granted at this price or a lower one. */
        private boolean covers(String product, BigDecimal price) {
            return lines.stream()
                    .anyMatch(line ->
                            line.product().equals(product) && line.unitPrice().compareTo(price) <= 0);
        }
    }

    private final ListPrices listPrices;
    private final DiscountAuthorities authorities;
    private final BigDecimal taxRate;

    Pricing(ListPrices listPrices, DiscountAuthorities authorities, Company company) {
        this.listPrices = listPrices;
        this.authorities = authorities;
        this.taxRate = company.taxRate();
    }

    /**
     * Lines for this partner, numbered from 1 in the sequence of the request.
     *
     * @param day the order's date, whose list prices they get
     * @param granted the prices that need no authority any more
     */
    Uni<Priced> price(Seller seller, Partner partner, LocalDate day, List<OrderRequest.Line> asked, Granted granted) {
        Set<String> codes = asked.stream().map(OrderRequest.Line::product).collect(Collectors.toSet());
        boolean named = asked.stream().anyMatch(line -> line.unitPrice() != null);
        return listPrices
                .listed(codes, partner.id(), day)
                .chain(listed -> (named
                                ? authorities.of(seller)
                                : Uni.createFrom().item(AllowedDiscount.NO_DISCOUNT))
                        .map(allowed -> priced(partner, asked, listed, granted, allowed)));
    }

    private Priced priced(
            Partner partner,
            List<OrderRequest.Line> request,
            Map<String, Listed> listed,
            Granted granted,
            AllowedDiscount allowed) {
        List<Rejection<OrderErrorCode>> reasons = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (int at = 0; at < request.size(); at++) {
            OrderRequest.Line asked = request.get(at);
            Listed product = listed.get(asked.product());
            String path = "lines." + at;
            if (product == null) {
                reasons.add(Rejection.of(OrderErrorCode.PRODUCT_NOT_FOUND, path + ".product", asked.product()));
                continue;
            }
            OrderLine same = granted.same(asked);
            BigDecimal listPrice = same == null ? product.listPrice() : same.listPrice();
            BigDecimal price = asked.unitPrice() == null ? listPrice : asked.unitPrice();
            if (price == null) {
                reasons.add(Rejection.of(
                        OrderErrorCode.PRICE_MISSING, path + ".unitPrice", asked.product(), partner.currency()));
                continue;
            }
            if (asked.unitPrice() != null && !granted.covers(asked.product(), price)) {
                judge(allowed, product, price, path + ".unitPrice", partner.currency(), reasons);
            }
            lines.add(new OrderLine(at + 1, product.id(), asked.product(), asked.quantity(), price, listPrice));
        }
        BigDecimal net = OrderLine.net(lines);
        if (net.add(net.multiply(taxRate)).compareTo(LARGEST_AMOUNT) >= 0) {
            reasons.add(Rejection.of(OrderErrorCode.AMOUNT_TOO_LARGE, "lines"));
        }
        return new Priced(lines, reasons);
    }

    private static void judge(
            AllowedDiscount allowed,
            Listed product,
            BigDecimal price,
            String path,
            String currency,
            List<Rejection<OrderErrorCode>> reasons) {
        BigDecimal list = product.listPrice();
        BigDecimal floor = product.floorPrice();
        switch (allowed.judge(price, list, floor)) {
            case ALLOWED -> {}
            case BEYOND_AUTHORITY ->
                reasons.add(Rejection.of(
                        OrderErrorCode.DISCOUNT_BEYOND_AUTHORITY,
                        path,
                        product.code(),
                        plain(requireNonNull(list)),
                        plain(allowed.lowest(list, floor)),
                        currency));
            case BELOW_FLOOR ->
                reasons.add(Rejection.of(
                        OrderErrorCode.PRICE_BELOW_FLOOR,
                        path,
                        product.code(),
                        plain(requireNonNull(floor)),
                        plain(allowed.lowest(requireNonNull(list), floor)),
                        currency));
        }
    }

    private static String plain(BigDecimal price) {
        return price.stripTrailingZeros().toPlainString();
    }
}
