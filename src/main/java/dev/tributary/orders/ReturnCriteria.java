package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which returns are asked for; null asks for any.
 *
 * @param partner code of the partner
 * @param territory code of a territory: returns of partners in it or below today
 */
public record ReturnCriteria(
        @Nullable List<ReturnStatus> status,
        @Nullable String partner,
        @Nullable String territory) {}
