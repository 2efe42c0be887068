package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.pricing.DiscountReads;
import dev.tributary.pricing.PriceReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Price lists and discount authorities by id. */
class PricingNodes {

    @Produces
    @Singleton
    NodeSource priceLists(PriceReads prices) {
        return NodeSource.ofMany("PriceList", prices::byId);
    }

    @Produces
    @Singleton
    NodeSource discountAuthorities(DiscountReads discounts) {
        return new NodeSource("DiscountAuthority", discounts::byId);
    }
}
