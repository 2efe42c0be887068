package dev.tributary.pricing.api;

import dev.tributary.catalogue.api.ProductView;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.pricing.PriceRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A price of a list for GraphQL. */
@Type("Price")
@Description("The price of a product in a price list.")
public record PriceView(@Ignore PriceRecord price, @Ignore String currency) {

    @NonNull
    @Description("The product.")
    public ProductView getProduct() {
        return new ProductView(price.product());
    }

    @NonNull
    @Description("The price of one unit, without tax.")
    public MoneyView getUnitPrice() {
        return MoneyView.of(price.unitPrice(), currency);
    }

    @Nullable
    @Description(
            "The floor price of one unit. Only directors may sell below it. Null if there is no floor, and for partners.")
    public MoneyView getFloorPrice() {
        return price.floorPrice() == null ? null : MoneyView.of(price.floorPrice(), currency);
    }
}
