package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A line of an order; its amount = quantity × unit price, rounded half up to four decimals, in the order's currency.
 *
 * @param quantity in the product's unit
 * @param listPrice what a unit cost by the partner's price lists on the order's day; null where none had it, and for what
 *     came by a file
 */
public record OrderLineRecord(
        int lineNo,
        ProductRecord product,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        @Nullable BigDecimal listPrice) {}
