package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

/**
 * Which products; null asks for any.
 *
 * @param search a part of the name or the code, in any case
 * @param line code of a product line
 */
public record ProductCriteria(
        @Nullable String search, @Nullable String line) {}
