package dev.tributary.orders.api;

import dev.tributary.orders.DeliveryReads;
import dev.tributary.orders.DiscountReads;
import dev.tributary.orders.OrderReads;
import dev.tributary.orders.PriceReads;
import dev.tributary.orders.ProductReads;
import dev.tributary.orders.ReturnReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Orders, deliveries, returns, products, their lines and price lists by id. */
class OrderNodes {

    @Produces
    @Singleton
    NodeSource orders(OrderReads orders) {
        return NodeSource.ofMany("Order", orders::byId, OrderView::new);
    }

    @Produces
    @Singleton
    NodeSource deliveries(DeliveryReads deliveries) {
        return NodeSource.ofMany("Delivery", deliveries::byId, DeliveryView::new);
    }

    @Produces
    @Singleton
    NodeSource returns(ReturnReads returns) {
        return NodeSource.ofMany("Return", returns::byId, ReturnView::new);
    }

    @Produces
    @Singleton
    NodeSource products(ProductReads products) {
        return NodeSource.of("Product", products::byId, ProductView::new);
    }

    @Produces
    @Singleton
    NodeSource productLines(ProductReads products) {
        return NodeSource.of("ProductLine", products::line, ProductLineView::new);
    }

    @Produces
    @Singleton
    NodeSource priceLists(PriceReads prices) {
        return NodeSource.ofMany("PriceList", prices::byId, PriceListView::new);
    }

    @Produces
    @Singleton
    NodeSource discountAuthorities(DiscountReads discounts) {
        return NodeSource.of("DiscountAuthority", discounts::byId, DiscountAuthorityView::new);
    }
}
