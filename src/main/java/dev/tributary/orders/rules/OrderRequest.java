package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order to place.
 *
 * @param partner code; null for the caller's own company
 * @param orderDate business date; null for today
 */
public record OrderRequest(
        @Nullable String partner,
        @Nullable LocalDate orderDate,
        List<Line> lines,
        @Nullable String note) {

    /**
     * A line to order.
     *
     * @param product code
     * @param quantity in the product's unit
     * @param unitPrice without tax, in the partner's currency; null for the list price
     */
    public record Line(
            String product, BigDecimal quantity, @Nullable BigDecimal unitPrice) {}
}
