package dev.tributary.deliveries.api;

import dev.tributary.deliveries.rules.PickedGoods;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Picked goods that are not on the packing list, for GraphQL. */
@Input("WrongItemInput")
@Description("Picked goods that are not on the packing list (错发).")
public record WrongItemInput(
        @Description("The code of the product.") String product,

        @Description("The quantity in the product's unit; more than 0.")
        Decimal quantity) {

    PickedGoods.WrongItem item() {
        return new PickedGoods.WrongItem(product, quantity.value());
    }
}
