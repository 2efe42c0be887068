package dev.tributary.orders.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Set;
import java.util.UUID;

/** Orders by id. */
@ApplicationScoped
class OrderNodes implements NodeSource {

    private final OrderReads orders;

    OrderNodes(OrderReads orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return "Order";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return orders.byId(scope, Set.of(key))
                .map(found -> found.containsKey(key) ? new OrderView(found.get(key)) : null);
    }
}
