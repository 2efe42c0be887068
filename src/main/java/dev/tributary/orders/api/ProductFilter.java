package dev.tributary.orders.api;

import dev.tributary.orders.ProductCriteria;
import dev.tributary.shared.SearchTerm;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which products, for GraphQL. */
@Input("ProductFilter")
@Description("Which products; all that is given must hold, what is left out asks for any.")
public record ProductFilter(
        @Nullable @Description("A part of the product's name or code, in any case and width.")
        String search,

        @Nullable @Description("The code of a product line.")
        String line) {

    static ProductCriteria criteria(@Nullable ProductFilter filter) {
        return filter == null
                ? new ProductCriteria(null, null)
                : new ProductCriteria(filter.search == null ? null : SearchTerm.folded(filter.search), filter.line);
    }
}
