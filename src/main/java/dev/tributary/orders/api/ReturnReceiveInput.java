package dev.tributary.orders.api;

import dev.tributary.orders.rules.LineQuantity;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** Goods that came back, for GraphQL. */
@Input("ReturnReceiveInput")
@Description("Goods that came back.")
public record ReturnReceiveInput(
        @NonNull @Description("The version of the return that was seen.")
        Integer version,

        @NonNull @Description("The business date on which they came, today or before.")
        LocalDate receivedOn,

        @Nullable
        @Description(
                "How much of each line of the return came back and is taken, 0 for nothing of it; every line is named. Left out: all that is authorised.")
        List<@NonNull LineQuantityInput> lines) {

    @Nullable
    List<LineQuantity> quantities() {
        return lines == null
                ? null
                : lines.stream().map(LineQuantityInput::line).toList();
    }
}
