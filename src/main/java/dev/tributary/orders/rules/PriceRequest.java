package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a product is to cost by a list, in the list's currency and without tax.
 *
 * @param product code
 * @param unitPrice of one unit
 * @param floorPrice below which nobody but a director sells; null for none
 */
public record PriceRequest(
        String product, BigDecimal unitPrice, @Nullable BigDecimal floorPrice) {}
