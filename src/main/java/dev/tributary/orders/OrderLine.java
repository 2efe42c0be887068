package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * A line of an order that is being placed or changed.
 *
 * @param product the product's code
 * @param quantity in the product's unit, more than 0
 * @param unitPrice in the order's currency, without tax
 * @param listPrice the unit price in the partner's price lists on the order's date; null if no list had the product
 */
public record OrderLine(
        int lineNo,
        UUID productId,
        String product,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable BigDecimal listPrice) {

    /** quantity × unit price, rounded half up to four decimals, as the database does. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice).setScale(4, RoundingMode.HALF_UP);
    }

    /** Whether it sells this product at this price. */
    boolean sells(String code, BigDecimal price) {
        return product.equals(code) && unitPrice.compareTo(price) == 0;
    }

    /** The sum of the lines' amounts, without tax: the net amount of their order. */
    static BigDecimal net(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
