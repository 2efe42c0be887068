package dev.tributary.orders;

import dev.tributary.partners.OpenOrders;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Tells the partners context which orders are under way. */
@ApplicationScoped
class OpenOrdersOfPartner implements OpenOrders {

    private static final List<OrderStatus> UNDER_WAY =
            List.of(OrderStatus.SUBMITTED, OrderStatus.ON_CREDIT_HOLD, OrderStatus.CONFIRMED);

    private final Orders orders;

    OpenOrdersOfPartner(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Uni<Long> count(UUID partner) {
        return orders.count("partnerId = ?1 and status in ?2", partner, UNDER_WAY);
    }
}
