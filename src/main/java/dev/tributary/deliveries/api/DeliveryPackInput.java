package dev.tributary.deliveries.api;

import dev.tributary.deliveries.rules.PackedCarton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.List;

/** A packing list, for GraphQL. */
@Input("DeliveryPackInput")
@Description("A packing list (发货清单).")
public record DeliveryPackInput(
        @Description("The version of the delivery that the caller saw.")
        Integer version,

        @Description(
                "The cartons, numbered from 1 in this sequence. Together they contain exactly the quantities of the delivery.")
        List<PackedCarton> cartons) {}
