package dev.tributary.orders;

import dev.tributary.catalogue.ProductRecord;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A line of an order. Its amount is quantity × unit price, rounded half up to four decimals, in the order's currency.
 *
 * @param quantity in the product's unit
 * @param listPrice the unit price in the partner's price lists on the order's date; null if no list had the product,
 *     and for imported lines
 */
public record OrderLineRecord(
        int lineNo,
        ProductRecord product,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        @Nullable BigDecimal listPrice) {}
