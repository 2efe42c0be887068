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
        return new NodeSource("Product", products::byId);
    }

    @Produces
    @Singleton
    NodeSource productLines(ProductReads products) {
        return new NodeSource("ProductLine", products::line);
    }
}
