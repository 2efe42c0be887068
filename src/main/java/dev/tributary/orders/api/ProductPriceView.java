package dev.tributary.orders.api;

import dev.tributary.orders.PriceListAudience;
import dev.tributary.orders.ProductPriceRecord;
import dev.tributary.platform.graphql.MoneyView;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a product costs a partner on a day, for GraphQL. */
@Type("ProductPrice")
@Description("What a product costs a partner on a day, and why.")
public record ProductPriceView(@Ignore ProductPriceRecord price) {

    @NonNull
    @Description("The price of one unit, without tax, in the partner's currency.")
    public MoneyView getUnitPrice() {
        return MoneyView.of(price.unitPrice(), price.list().currency());
    }

    @Nullable
    @Description("Below this nobody but a director sells a unit; null if there is no floor, and for partners.")
    public MoneyView getFloorPrice() {
        return price.floorPrice() == null
                ? null
                : MoneyView.of(price.floorPrice(), price.list().currency());
    }

    @NonNull
    @Description("The list that says so.")
    public PriceListView getList() {
        return new PriceListView(price.list());
    }

    @NonNull
    @Description("Why that list: it is the most particular one that has the product for the partner on the day.")
    public PriceListAudience getReason() {
        return price.list().audience();
    }
}
