package dev.tributary.pricing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The price of a product for a partner on a day, without tax, in the list's currency.
 *
 * @param list the list that gives the price: the most specific one that has the product
 * @param floorPrice null if there is none, or if the caller may not see it
 */
@RegisterForReflection
public record ProductPriceRecord(
        PriceListRecord list,
        BigDecimal unitPrice,
        @Nullable BigDecimal floorPrice) {}
