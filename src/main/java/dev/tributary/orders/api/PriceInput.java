package dev.tributary.orders.api;

import dev.tributary.orders.rules.PriceRequest;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A price to set, for GraphQL. */
@Input("PriceInput")
@Description("What a product is to cost by a price list, in the list's currency and without tax.")
public record PriceInput(
        @NonNull @Description("The code of the product.") String product,

        @NonNull @Description("The price of one unit, not negative.")
        Decimal unitPrice,

        @Nullable @Description("Below this nobody but a director sells a unit; at most unitPrice; left out: no floor.")
        Decimal floorPrice) {

    PriceRequest request() {
        return new PriceRequest(product, unitPrice.value(), floorPrice == null ? null : floorPrice.value());
    }
}
