package dev.tributary.pricing.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The price of a product to set in a list, in the list's currency and without tax.
 *
 * @param product code
 * @param unitPrice of one unit
 * @param floorPrice the floor price: only directors may sell below it; null for none
 */
public record PriceRequest(
        String product, BigDecimal unitPrice, @Nullable BigDecimal floorPrice) {}
