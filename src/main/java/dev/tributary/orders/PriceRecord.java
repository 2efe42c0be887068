package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a product costs by a list, without tax, in the list's currency.
 *
 * @param floorPrice null where there is none, and for those who may not know it
 */
public record PriceRecord(
        ProductRecord product,
        BigDecimal unitPrice,
        @Nullable BigDecimal floorPrice) {}
