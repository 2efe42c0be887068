package dev.tributary.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of products; a null field matches any.
 *
 * @param search a part of the name or the code, in any case
 * @param line the code of a product line
 */
public record ProductCriteria(
        @Nullable String search, @Nullable String line) {}
