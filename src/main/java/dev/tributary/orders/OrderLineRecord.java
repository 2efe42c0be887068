package dev.tributary.orders;

import java.math.BigDecimal;

/**
 * A line of an order; its amount = quantity × unit price, rounded half up to four decimals, in the order's currency.
 *
 * @param quantity in the product's unit
 */
public record OrderLineRecord(
        int lineNo, ProductRecord product, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {}
