package dev.tributary.orders;

import dev.tributary.orders.rules.OrderPlaceErrorCode;
import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.partners.Partner;
import dev.tributary.platform.company.Company;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes lines of what somebody asks for: finds the products, and their prices where none is named. */
@ApplicationScoped
class Pricing {

    /** The largest amount that the database holds: 15 digits before the point. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(15);

    /**
     * The lines, or what is wrong with what was asked for; the reasons are those of {@link OrderPlaceErrorCode}, which all
     * have the same name in {@link dev.tributary.orders.rules.OrderErrorCode}.
     */
    record Priced(List<OrderLine> lines, List<Rejection> reasons) {}

    private final Products products;
    private final BigDecimal taxRate;

    Pricing(Products products, Company company) {
        this.products = products;
        this.taxRate = company.taxRate();
    }

    /** Lines for this partner, numbered from 1 in the sequence in which they are asked for. */
    Uni<Priced> price(Partner partner, List<OrderRequest.Line> asked) {
        List<String> codes =
                asked.stream().map(OrderRequest.Line::product).distinct().toList();
        return products.withCodes(codes)
                .map(found -> found.stream().collect(Collectors.toMap(Product::code, Product::id)))
                .chain(found -> products.listPrices(found.values(), partner.currency())
                        .map(prices -> priced(partner, asked, found, prices)));
    }

    private Priced priced(
            Partner partner, List<OrderRequest.Line> request, Map<String, UUID> found, Map<UUID, BigDecimal> prices) {
        List<Rejection> reasons = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (int at = 0; at < request.size(); at++) {
            OrderRequest.Line asked = request.get(at);
            UUID product = found.get(asked.product());
            BigDecimal price = asked.unitPrice() != null || product == null ? asked.unitPrice() : prices.get(product);
            if (product == null) {
                reasons.add(Rejection.of(
                        OrderPlaceErrorCode.PRODUCT_NOT_FOUND, "lines." + at + ".product", asked.product()));
            } else if (price == null) {
                reasons.add(Rejection.of(
                        OrderPlaceErrorCode.PRICE_MISSING,
                        "lines." + at + ".unitPrice",
                        asked.product(),
                        partner.currency()));
            } else {
                lines.add(new OrderLine(at + 1, product, asked.product(), asked.quantity(), price));
            }
        }
        BigDecimal net = OrderLine.net(lines);
        if (net.add(net.multiply(taxRate)).compareTo(LARGEST_AMOUNT) >= 0) {
            reasons.add(Rejection.of(OrderPlaceErrorCode.AMOUNT_TOO_LARGE, "lines"));
        }
        return new Priced(lines, reasons);
    }
}
