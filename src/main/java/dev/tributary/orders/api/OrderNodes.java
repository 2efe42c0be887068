package dev.tributary.orders.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.UUID;

/** Orders by id. */
public final class OrderNodes {

    @Produces
    @Singleton
    NodeSource orders(OrderReads orders) {
        return NodeSource.ofMany("Order", orders::byId);
    }

    /** The order with this id; null if the caller may not see it. All orders of a request are read together. */
    public static Uni<@Nullable OrderRecord> order(Context context, OrderReads orders, Scope scope, UUID id) {
        return Batches.one(context, "Order", "by id", id, ids -> orders.byId(scope, ids));
    }
}
