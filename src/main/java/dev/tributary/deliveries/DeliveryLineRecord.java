package dev.tributary.deliveries;

import dev.tributary.catalogue.ProductRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The quantity that a delivery brings of a line of its order, in the product's unit.
 *
 * @param received the quantity that the customer accepted; null before they signed
 */
@Type("DeliveryLine")
@Description("The quantity that a delivery contains of one line of the order, in the product's unit.")
public record DeliveryLineRecord(
        @Description("The number of the line in the order, from 1.")
        int lineNo,

        @Description("The product.") ProductRecord product,

        @Description("The quantity that the delivery contains.")
        BigDecimal quantity,

        @Description(
                "The quantity that the customer accepted. Null until the customer has signed. quantity − received was refused.")
        @Nullable
        BigDecimal received) {}
