package dev.tributary.deliveries;

import dev.tributary.catalogue.ProductRecord;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The quantity that a delivery brings of a line of its order, in the product's unit.
 *
 * @param received the quantity that the customer accepted; null before they signed
 */
public record DeliveryLineRecord(
        int lineNo,
        ProductRecord product,
        BigDecimal quantity,
        @Nullable BigDecimal received) {}
