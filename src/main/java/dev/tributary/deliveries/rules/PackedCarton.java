package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.math.BigDecimal;
import java.util.List;

/** A carton of a packing list. */
@Input("CartonInput")
@Description("A carton of a packing list.")
public record PackedCarton(
        @Description("The gross weight of the carton in kilograms, more than 0.")
        BigDecimal weight,

        @Description("The lines in the carton and their quantities, each more than 0.")
        List<LineQuantity> contents) {}
