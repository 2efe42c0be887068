package dev.tributary.catalogue.api;

import dev.tributary.catalogue.ProductFilter;
import dev.tributary.catalogue.ProductLineRecord;
import dev.tributary.catalogue.ProductReads;
import dev.tributary.catalogue.ProductRecord;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;

/** Products and product lines for GraphQL. */
@GraphQLApi
public class ProductGraphQL {

    private final ProductReads products;
    private final Caller caller;

    ProductGraphQL(ProductReads products, Caller caller) {
        this.products = products;
        this.caller = caller;
    }

    @Query
    @Description("The products that are sold, by code.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<ProductRecord>> products(
            @Nullable @Description("Filters the products. If omitted, all are returned.") ProductFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, String.class);
        ProductFilter wanted = filter == null ? ProductFilter.ANY : filter;
        Scope scope = caller.scope();
        return products.page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        product -> Cursor.at(product.code()),
                        () -> products.count(scope, wanted)));
    }

    @Query
    @Description("All product lines, by code.")
    @RolesAllowed(EVERYBODY)
    public Uni<List<ProductLineRecord>> productLines() {
        return products.lines(caller.scope());
    }

    @Description("The product line of the product. Null if it belongs to none.")
    public Uni<@Nullable ProductLineRecord> line(@Source ProductRecord product, Context context) {
        Scope scope = caller.scope();
        return Batches.one(context, "Product.line", "", product.id(), ids -> products.linesOf(scope, ids));
    }
}
