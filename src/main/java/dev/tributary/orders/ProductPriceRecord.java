package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a product costs a partner on a day, without tax, in the list's currency.
 *
 * @param list the most particular one that has the product
 * @param floorPrice null where there is none, and for those who may not know it
 */
public record ProductPriceRecord(
        PriceListRecord list,
        BigDecimal unitPrice,
        @Nullable BigDecimal floorPrice) {}
