package dev.tributary.catalogue.api;

import dev.tributary.catalogue.ProductReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Products and product lines by id. */
class CatalogueNodes {

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
}
