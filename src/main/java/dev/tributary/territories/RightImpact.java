package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An exclusive right of a territory that is split, which holds in a part of it too.
 *
 * @param partner code of the partner whose it is
 * @param productLine code of the product line
 * @param part code of the part
 * @param from the first day on which it holds there
 * @param to the first day without it; null for no end
 */
public record RightImpact(
        String partner,
        String productLine,
        String part,
        LocalDate from,
        @Nullable LocalDate to) {}
