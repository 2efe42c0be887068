package dev.tributary.orders.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Products by id. */
@ApplicationScoped
class ProductNodes implements NodeSource {

    private final OrderReads orders;

    ProductNodes(OrderReads orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return "Product";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return orders.product(scope, key)
                .map(found -> found.map(ProductView::new).orElse(null));
    }
}
