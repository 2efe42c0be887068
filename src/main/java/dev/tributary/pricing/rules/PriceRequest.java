package dev.tributary.pricing.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The price of a product to set in a list. */
@Input("PriceInput")
@Description("The price of a product to set, in the list's currency and without tax.")
public record PriceRequest(
        @Description("The code of the product.") String product,

        @Description("The price of one unit, not negative.") BigDecimal unitPrice,

        @Nullable
        @Description(
                "The floor price of one unit, at most unitPrice. Only directors may sell below it. If omitted, there is no floor.")
        BigDecimal floorPrice) {}
