package dev.tributary.pricing.api;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.pricing.PriceRecord;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A price of a list for GraphQL. */
@Type("Price")
@Description("The price of a product in a price list.")
public record PriceView(@Ignore PriceRecord price, @Ignore String currency) {

    @Description("The product.")
    public ProductRecord getProduct() {
        return price.product();
    }

    @Description("The price of one unit, without tax.")
    public Money getUnitPrice() {
        return new Money(price.unitPrice(), currency);
    }

    @Nullable
    @Description(
            "The floor price of one unit. Only directors may sell below it. Null if there is no floor, and for partners.")
    public Money getFloorPrice() {
        return price.floorPrice() == null ? null : new Money(price.floorPrice(), currency);
    }
}
