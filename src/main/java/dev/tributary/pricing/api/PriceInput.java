package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.pricing.rules.PriceRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A price to set, for GraphQL. */
@Input("PriceInput")
@Description("The price of a product to set, in the list's currency and without tax.")
public record PriceInput(
        @Description("The code of the product.") String product,

        @Description("The price of one unit, not negative.") Decimal unitPrice,

        @Nullable
        @Description(
                "The floor price of one unit, at most unitPrice. Only directors may sell below it. If omitted, there is no floor.")
        Decimal floorPrice) {

    PriceRequest request() {
        return new PriceRequest(product, unitPrice.value(), floorPrice == null ? null : floorPrice.value());
    }
}
