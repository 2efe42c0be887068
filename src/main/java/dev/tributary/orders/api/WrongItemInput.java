package dev.tributary.orders.api;

import dev.tributary.orders.rules.PickedGoods;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Goods that do not belong to a delivery, for GraphQL. */
@Input("WrongItemInput")
@Description("Goods that were picked and are not on the packing list (错发).")
public record WrongItemInput(
        @NonNull @Description("The code of the product.") String product,

        @NonNull @Description("How much of it, in its unit; more than 0.")
        Decimal quantity) {

    PickedGoods.WrongItem item() {
        return new PickedGoods.WrongItem(product, quantity.value());
    }
}
