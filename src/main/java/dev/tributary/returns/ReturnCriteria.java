package dev.tributary.returns;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The filter of a list of returns; a null field matches any.
 *
 * @param partner the code of the partner
 * @param territory the code of a territory: returns of partners in it or below it today
 */
public record ReturnCriteria(
        @Nullable List<ReturnStatus> status,
        @Nullable String partner,
        @Nullable String territory) {}
