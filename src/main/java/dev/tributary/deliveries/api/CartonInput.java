package dev.tributary.deliveries.api;

import dev.tributary.deliveries.rules.PackedCarton;
import dev.tributary.orders.api.LineQuantityInput;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** A carton of a packing list, for GraphQL. */
@Input("CartonInput")
@Description("A carton of a packing list.")
public record CartonInput(
        @Description("The gross weight of the carton in kilograms, more than 0.")
        Decimal weight,

        @Description("The lines in the carton and their quantities, each more than 0.")
        List<LineQuantityInput> contents) {

    PackedCarton carton() {
        return new PackedCarton(
                weight.value(), contents.stream().map(LineQuantityInput::line).toList());
    }
}
