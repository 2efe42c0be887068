package dev.tributary.deliveries;

import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.util.List;

/**
 * A carton of a packing list.
 *
 * @param weight the gross weight in kilograms
 */
@Type("Carton")
@Description("A carton of a packing list (发货清单).")
public record CartonRecord(
        @Description("The number of the carton, from 1.") int number,

        @Description("The gross weight of the carton in kilograms.")
        BigDecimal weight,

        @Description("The lines in the carton and their quantities.")
        List<LineQuantity> contents) {}
