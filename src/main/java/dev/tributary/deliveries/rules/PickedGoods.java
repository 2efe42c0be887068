package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** The counted goods of a packed delivery. */
@Input("DeliveryCheckInput")
@Description("The counted goods of a packed delivery.")
public record PickedGoods(
        @Description("The version of the delivery that the caller saw.")
        int version,

        @Description("The counted quantity of each line of the delivery; 0 is a count too.")
        List<LineQuantity> lines,

        @Nullable @Description("Goods that are not on the packing list. If omitted, there are none.")
        List<WrongItem> wrongItems) {

    @Override
    public List<WrongItem> wrongItems() {
        return wrongItems == null ? List.of() : wrongItems;
    }

    /** Goods that belong to no line. */
    @Input("WrongItemInput")
    @Description("Picked goods that are not on the packing list (错发).")
    public record WrongItem(
            @Description("The code of the product.") String product,

            @Description("The quantity in the product's unit; more than 0.")
            BigDecimal quantity) {}
}
