package dev.tributary.orders;

import dev.tributary.orders.CreditExposure.Credit;
import dev.tributary.orders.rules.ChangeRules;
import dev.tributary.orders.rules.CreditLimitRule;
import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.Partners;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_HELD;
import static dev.tributary.orders.rules.OrderErrorCode.ORDER_NOT_WAITING;
import static dev.tributary.orders.rules.OrderErrorCode.OWN_ORDER;
import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_ACTIVE;
import static dev.tributary.orders.rules.OrderErrorCode.PARTNER_NOT_FOUND;

/**
 * Confirms an order within the partner's credit, or beyond it with the approval of a person who has the authority and
 * did not place the order. The constraint {@code order_within_credit} of the database has the last word: two orders
 * confirmed at the same time cannot both pass one limit.
 */
@ApplicationScoped
public class OrderConfirmation {

    private final Edits<SalesOrder, OrderErrorCode> edits;
    private final OrderTimeline timeline;
    private final CreditExposure exposure;
    private final CreditReleases releases;
    private final Partners partners;
    private final boolean limitRequired;

    OrderConfirmation(
            Edits<SalesOrder, OrderErrorCode> edits,
            OrderTimeline timeline,
            CreditExposure exposure,
            CreditReleases releases,
            Partners partners,
            Company company) {
        this.edits = edits;
        this.timeline = timeline;
        this.exposure = exposure;
        this.releases = releases;
        this.partners = partners;
        this.limitRequired = company.creditLimitRequired();
    }

    /**
     * Confirms the order if the partner's credit covers it, and holds it if not. The confirmation of a held order may
     * be tried again, once the partner has paid or has another limit.
     *
     * @param version the version that the caller saw
     * @return the key of the order, or the reasons for the rejection ({@link OrderErrorCode})
     */
    public Uni<Outcome<UUID, OrderErrorCode>> confirm(Scope scope, UUID id, int version) {
        return edits.edit(
                scope,
                "orderConfirm",
                id,
                version,
                List.of(),
                order -> order.status().waits()
                        ? ofActivePartner(
                                order, () -> exposure.lockedFor(order.id()).chain(credit -> decide(order, credit)))
                        : Edits.refused(ORDER_NOT_WAITING, "id", order.number(), order.status()));
    }

    /**
     * Confirms a held order. Records who approved it, why, and the partner's exposure and limit at that moment.
     *
     * @param version the version that the caller saw
     * @return the key of the order, or the reasons for the rejection ({@link OrderErrorCode})
     */
    public Uni<Outcome<UUID, OrderErrorCode>> release(Scope scope, UUID id, int version, String reason, String key) {
        return edits.once(
                scope,
                IdempotencyKey.of(OrderErrorCode.class, "orderCreditRelease", key, List.of(id, version, reason)),
                id,
                version,
                ChangeRules.checkReason(reason),
                order -> order.status() == OrderStatus.ON_CREDIT_HOLD
                        ? ofActivePartner(
                                order,
                                () -> releases.placedByCaller(order)
                                        .chain(own -> own
                                                ? Edits.refused(OWN_ORDER, "id", order.number())
                                                : letPass(order, reason)))
                        : Edits.refused(ORDER_NOT_HELD, "id", order.number(), order.status()));
    }

    private Uni<List<Rejection<OrderErrorCode>>> ofActivePartner(
            SalesOrder order, Supplier<Uni<List<Rejection<OrderErrorCode>>>> effect) {
        return partners.findById(order.partnerId()).chain(partner -> {
            if (partner == null) {
                return Edits.refused(PARTNER_NOT_FOUND, "id", order.number());
            }
            return partner.status() == PartnerStatus.ACTIVE
                    ? effect.get()
                    : Edits.refused(PARTNER_NOT_ACTIVE, "id", partner.code(), partner.status());
        });
    }

    private Uni<List<Rejection<OrderErrorCode>>> decide(SalesOrder order, Credit credit) {
        boolean covered = CreditLimitRule.covers(credit.limit(), credit.withOrder(), limitRequired);
        if (covered) {
            order.confirm();
        } else {
            order.hold();
        }
        return timeline.add(order, covered ? OrderEventKind.CONFIRMED : OrderEventKind.HELD, null, details(credit))
                .replaceWith(List.of());
    }

    private Uni<List<Rejection<OrderErrorCode>>> letPass(SalesOrder order, String reason) {
        return exposure.lockedFor(order.id())
                .call(credit -> releases.add(order, credit, reason))
                .invoke(credit -> order.confirm())
                .call(credit -> timeline.add(order, OrderEventKind.RELEASED, reason, details(credit)))
                .replaceWith(List.of());
    }

    private static List<OrderEventDetail> details(Credit credit) {
        return List.of(
                OrderEventDetail.of("creditLimit", null, credit.limit()),
                OrderEventDetail.of("exposure", credit.before(), credit.withOrder()));
    }
}
