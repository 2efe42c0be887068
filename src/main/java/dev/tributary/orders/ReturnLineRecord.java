package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a return brings back of a line of its order, in the product's unit.
 *
 * @param authorised null before somebody decided
 * @param received null before the goods are here
 */
public record ReturnLineRecord(
        int lineNo,
        ProductRecord product,
        BigDecimal requested,
        @Nullable BigDecimal authorised,
        @Nullable BigDecimal received) {}
