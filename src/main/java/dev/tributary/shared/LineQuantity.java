package dev.tributary.shared;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;

/**
 * A quantity of an order line.
 *
 * @param lineNo the line's number within its order, from 1
 * @param quantity in the product's unit
 */
@Type("LineQuantity")
@Description("A quantity of one line of the order.")
public record LineQuantity(
        @Description("The number of the line in the order, from 1.")
        int lineNo,

        @Description("The quantity in the product's unit.") BigDecimal quantity) {}
