package dev.tributary.orders;

import jakarta.persistence.Embeddable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A line of an order that is being placed.
 *
 * @param quantity in the product's unit, more than 0
 * @param unitPrice in the order's currency, without tax
 */
@Embeddable
public record OrderLine(int lineNo, UUID productId, BigDecimal quantity, BigDecimal unitPrice) {

    /** quantity × unit price, rounded half up to four decimals, as the database does. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice).setScale(4, RoundingMode.HALF_UP);
    }
}
