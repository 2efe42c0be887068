package dev.tributary.orders;

import dev.tributary.orders.rules.OrderPlaceErrorCode;
import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.orders.rules.PlacementRules;
import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.Partners;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.Responsibilities;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import static dev.tributary.orders.rules.OrderPlaceErrorCode.AMOUNT_TOO_LARGE;
import static dev.tributary.orders.rules.OrderPlaceErrorCode.PARTNER_NOT_ACTIVE;
import static dev.tributary.orders.rules.OrderPlaceErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.orders.rules.OrderPlaceErrorCode.PARTNER_NOT_YOURS;
import static dev.tributary.orders.rules.OrderPlaceErrorCode.PRICE_MISSING;
import static dev.tributary.orders.rules.OrderPlaceErrorCode.PRODUCT_NOT_FOUND;

/** Placing an order, by an employee for a partner or by a partner itself. */
@ApplicationScoped
public class OrderPlacement {

    /** The largest amount that the database holds: 15 digits before the point. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(15);

    private final Transactions transactions;
    private final Orders orders;
    private final Products products;
    private final Partners partners;
    private final Responsibilities responsibilities;
    private final BigDecimal taxRate;

    OrderPlacement(
            Transactions transactions,
            Orders orders,
            Products products,
            Partners partners,
            Responsibilities responsibilities,
            Company company) {
        this.transactions = transactions;
        this.orders = orders;
        this.products = products;
        this.partners = partners;
        this.responsibilities = responsibilities;
        this.taxRate = company.taxRate();
    }

    /**
     * Places the order, once for a key.
     *
     * @return the key of the order, or the reasons, of {@link OrderPlaceErrorCode}, why there is none
     */
    public Uni<Outcome<UUID>> place(Scope scope, OrderRequest request, String key) {
        return transactions.once(
                scope,
                IdempotencyKey.of("orderPlace", key, request),
                PlacementRules.check(request, scope.today(), scope.isPartner()),
                () -> partner(scope, request).chain(partner -> placeFor(partner, scope, request)));
    }

    private Uni<@Nullable Partner> partner(Scope scope, OrderRequest request) {
        String code = request.partner();
        return code == null || scope.isPartner() ? partners.ofCaller() : partners.withCode(code);
    }

    private Uni<Outcome<UUID>> placeFor(@Nullable Partner partner, Scope scope, OrderRequest request) {
        if (partner == null) {
            return rejected(Rejection.of(PARTNER_NOT_FOUND, "partner", String.valueOf(request.partner())));
        }
        if (request.partner() != null && !request.partner().equals(partner.code())) {
            return rejected(Rejection.of(PARTNER_NOT_YOURS, "partner", request.partner()));
        }
        if (partner.status() != PartnerStatus.ACTIVE) {
            return rejected(Rejection.of(PARTNER_NOT_ACTIVE, "partner", partner.code(), partner.status()));
        }
        List<String> codes = request.lines().stream()
                .map(OrderRequest.Line::product)
                .distinct()
                .toList();
        return products.withCodes(codes)
                .map(found -> found.stream().collect(Collectors.toMap(Product::code, Product::id)))
                .chain(found -> products.listPrices(found.values(), partner.currency())
                        .chain(prices -> placeLines(partner, scope, request, found, prices)));
    }

    private Uni<Outcome<UUID>> placeLines(
            Partner partner, Scope scope, OrderRequest request, Map<String, UUID> found, Map<UUID, BigDecimal> prices) {
        List<Rejection> reasons = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (int at = 0; at < request.lines().size(); at++) {
            OrderRequest.Line asked = request.lines().get(at);
            UUID product = found.get(asked.product());
            BigDecimal price = asked.unitPrice() != null || product == null ? asked.unitPrice() : prices.get(product);
            if (product == null) {
                reasons.add(Rejection.of(PRODUCT_NOT_FOUND, "lines." + at + ".product", asked.product()));
            } else if (price == null) {
                reasons.add(
                        Rejection.of(PRICE_MISSING, "lines." + at + ".unitPrice", asked.product(), partner.currency()));
            } else {
                lines.add(new OrderLine(at + 1, product, asked.quantity(), price));
            }
        }
        BigDecimal net = lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (net.add(net.multiply(taxRate)).compareTo(LARGEST_AMOUNT) >= 0) {
            reasons.add(Rejection.of(AMOUNT_TOO_LARGE, "lines"));
        }
        if (!reasons.isEmpty()) {
            return Uni.createFrom().item(Outcome.rejected(reasons));
        }
        LocalDate orderDate = request.orderDate() == null ? scope.today() : request.orderDate();
        return partners.territoryOf(partner.id(), orderDate)
                .chain(territory -> employee(scope, territory, orderDate)
                        .chain(employee -> orders.nextNumber(orderDate)
                                .map(number -> SalesOrder.placed(
                                        number,
                                        partner.id(),
                                        territory,
                                        employee,
                                        orderDate,
                                        partner.currency(),
                                        lines,
                                        taxRate,
                                        request.note()))))
                .chain(orders::persist)
                .map(order -> Outcome.done(order.id()));
    }

    private Uni<@Nullable UUID> employee(Scope scope, UUID territory, LocalDate day) {
        return scope.isPartner() ? responsibilities.responsibleFor(territory, day) : responsibilities.caller();
    }

    private static Uni<Outcome<UUID>> rejected(Rejection reason) {
        return Uni.createFrom().item(Outcome.rejected(List.of(reason)));
    }
}
