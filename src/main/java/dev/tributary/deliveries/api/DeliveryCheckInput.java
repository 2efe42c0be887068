package dev.tributary.deliveries.api;

import dev.tributary.deliveries.rules.PickedGoods;
import dev.tributary.orders.api.LineQuantityInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The counted goods of a delivery, for GraphQL. */
@Input("DeliveryCheckInput")
@Description("The counted goods of a packed delivery.")
public record DeliveryCheckInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version,

        @Description("The counted quantity of each line of the delivery; 0 is a count too.")
        List<LineQuantityInput> lines,

        @Nullable @Description("Goods that are not on the packing list. If omitted, there are none.")
        List<WrongItemInput> wrongItems) {

    PickedGoods picked() {
        return new PickedGoods(
                lines.stream().map(LineQuantityInput::line).toList(),
                wrongItems == null
                        ? List.of()
                        : wrongItems.stream().map(WrongItemInput::item).toList());
    }
}
