package dev.tributary.orders;

import dev.tributary.orders.Pricing.Granted;
import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.orders.rules.PlacementRules;
import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.Partners;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.Seller;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.Responsibilities;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_ACTIVE;
import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_YOURS;
import static dev.tributary.orders.rules.OrderErrorCode.PRICES_CHANGED;

/** Places an order: an employee for a partner, or a partner for itself. */
@ApplicationScoped
public class OrderPlacement {

    private final Transactions transactions;
    private final Orders orders;
    private final Pricing pricing;
    private final OrderTimeline timeline;
    private final Partners partners;
    private final Responsibilities responsibilities;
    private final BigDecimal taxRate;

    OrderPlacement(
            Transactions transactions,
            Orders orders,
            Pricing pricing,
            OrderTimeline timeline,
            Partners partners,
            Responsibilities responsibilities,
            Company company) {
        this.transactions = transactions;
        this.orders = orders;
        this.pricing = pricing;
        this.timeline = timeline;
        this.partners = partners;
        this.responsibilities = responsibilities;
        this.taxRate = company.taxRate();
    }

    /**
     * Places the order, once for its key.
     *
     * @return the key of the order, or the reasons for the rejection ({@link OrderErrorCode})
     */
    public Uni<Outcome<UUID, OrderErrorCode>> place(Seller seller, OrderRequest request) {
        Scope scope = seller.scope();
        return transactions.once(
                scope,
                IdempotencyKey.of(OrderErrorCode.class, "orderPlace", request.idempotencyKey(), request),
                PlacementRules.check(request, scope.today(), scope.isPartner()),
                () -> partner(scope, request).chain(partner -> placeFor(partner, seller, request)),
                constraint -> constraint.equals(Orders.FLOORS) ? Outcome.rejected(PRICES_CHANGED, "lines") : null);
    }

    private Uni<@Nullable Partner> partner(Scope scope, OrderRequest request) {
        String code = request.partner();
        return code == null || scope.isPartner() ? partners.ofCaller() : partners.withCode(code);
    }

    private Uni<Outcome<UUID, OrderErrorCode>> placeFor(
            @Nullable Partner partner, Seller seller, OrderRequest request) {
        Scope scope = seller.scope();
        if (partner == null) {
            return Transactions.rejected(PARTNER_NOT_FOUND, "partner", String.valueOf(request.partner()));
        }
        if (scope.isPartner() && request.partner() != null && !request.partner().equals(partner.code())) {
            return Transactions.rejected(PARTNER_NOT_YOURS, "partner", request.partner());
        }
        return partners.hold(partner)
                .chain(status -> status == PartnerStatus.ACTIVE
                        ? priceAndPlace(partner, seller, request)
                        : Transactions.rejected(PARTNER_NOT_ACTIVE, "partner", partner.code(), status));
    }

    private Uni<Outcome<UUID, OrderErrorCode>> priceAndPlace(Partner partner, Seller seller, OrderRequest request) {
        Scope scope = seller.scope();
        LocalDate orderDate = request.orderDate() == null ? scope.today() : request.orderDate();
        return pricing.price(seller, partner, orderDate, request.lines(), Granted.NOTHING)
                .chain(priced -> priced.reasons().isEmpty()
                        ? placeLines(partner, scope, request, orderDate, priced.lines())
                        : Uni.createFrom().item(Outcome.rejected(priced.reasons())));
    }

    private Uni<Outcome<UUID, OrderErrorCode>> placeLines(
            Partner partner, Scope scope, OrderRequest request, LocalDate orderDate, List<OrderLine> lines) {
        return partners.territoryOf(partner.id(), orderDate)
                .chain(territory -> employee(scope, partner, orderDate)
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
                .chain(order -> orders.add(order, lines))
                .call(order -> timeline.add(order, OrderEventKind.PLACED))
                .map(order -> Outcome.done(order.id()));
    }

    private Uni<@Nullable UUID> employee(Scope scope, Partner partner, LocalDate day) {
        return scope.isPartner() ? partners.ownerOn(partner.id(), day) : responsibilities.caller();
    }
}
