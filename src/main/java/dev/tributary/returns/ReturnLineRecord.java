package dev.tributary.returns;

import dev.tributary.catalogue.ProductRecord;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The goods that a return brings of a line of its order, in the product's unit.
 *
 * @param authorised null before the decision
 * @param received null before the goods arrive
 */
public record ReturnLineRecord(
        int lineNo,
        ProductRecord product,
        BigDecimal requested,
        @Nullable BigDecimal authorised,
        @Nullable BigDecimal received) {}
