package dev.tributary.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A filter of products. A null field matches any. */
@Input("ProductFilter")
@Description("Filters products. A product must match all fields that are given; omitted fields match everything.")
public record ProductFilter(
        @Nullable
        @Description("A part of the product's name or code, in upper or lower case, full width or half width.")
        String search,

        @Nullable @Description("The code of a product line.")
        String line) {

    /** The filter that everything matches. */
    public static final ProductFilter ANY = new ProductFilter(null, null);
}
