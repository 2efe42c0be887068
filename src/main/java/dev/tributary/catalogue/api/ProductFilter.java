package dev.tributary.catalogue.api;

import dev.tributary.catalogue.ProductCriteria;
import dev.tributary.shared.SearchTerm;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A filter of products, for GraphQL. */
@Input("ProductFilter")
@Description("Filters products. A product must match all fields that are given; omitted fields match everything.")
public record ProductFilter(
        @Nullable
        @Description("A part of the product's name or code, in upper or lower case, full width or half width.")
        String search,

        @Nullable @Description("The code of a product line.")
        String line) {

    static ProductCriteria criteria(@Nullable ProductFilter filter) {
        return filter == null
                ? new ProductCriteria(null, null)
                : new ProductCriteria(filter.search == null ? null : SearchTerm.folded(filter.search), filter.line);
    }
}
