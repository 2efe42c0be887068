package dev.tributary.pricing;

import dev.tributary.catalogue.ProductRecord;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The price of a product in a list, without tax, in the list's currency.
 *
 * @param floorPrice null if there is none, or if the caller may not see it
 */
@RegisterForReflection
public record PriceRecord(
        ProductRecord product,
        BigDecimal unitPrice,
        @Nullable BigDecimal floorPrice) {}
