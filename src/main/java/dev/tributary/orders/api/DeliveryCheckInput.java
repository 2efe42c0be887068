package dev.tributary.orders.api;

import dev.tributary.orders.rules.PickedGoods;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What was counted of a delivery, for GraphQL. */
@Input("DeliveryCheckInput")
@Description("What was counted of a delivery that is packed.")
public record DeliveryCheckInput(
        @NonNull @Description("The version of the delivery that the caller saw.")
        Integer version,

        @NonNull @Description("How much was counted of each line of the delivery, be it 0.")
        List<@NonNull LineQuantityInput> lines,

        @Nullable @Description("What does not belong there; left out: nothing.")
        List<@NonNull WrongItemInput> wrongItems) {

    PickedGoods picked() {
        return new PickedGoods(
                lines.stream().map(LineQuantityInput::line).toList(),
                wrongItems == null
                        ? List.of()
                        : wrongItems.stream().map(WrongItemInput::item).toList());
    }
}
