package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.pricing.PriceListAudience;
import dev.tributary.pricing.ProductPriceRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The price of a product for a partner on a day, for GraphQL. */
@Type("ProductPrice")
@Description("The price of a product for a partner on a day, and its source.")
public record ProductPriceView(@Ignore ProductPriceRecord price) {

    @NonNull
    @Description("The price of one unit, without tax, in the partner's currency.")
    public MoneyView getUnitPrice() {
        return MoneyView.of(price.unitPrice(), price.list().currency());
    }

    @Nullable
    @Description(
            "The floor price of one unit. Only directors may sell below it. Null if there is no floor, and for partners.")
    public MoneyView getFloorPrice() {
        return price.floorPrice() == null
                ? null
                : MoneyView.of(price.floorPrice(), price.list().currency());
    }

    @NonNull
    @Description("The price list of this price.")
    public PriceListView getList() {
        return new PriceListView(price.list());
    }

    @NonNull
    @Description(
            "The audience of that list, which explains why it applies: it is the most specific list that prices the product for the partner on the day.")
    public PriceListAudience getReason() {
        return price.list().audience();
    }
}
