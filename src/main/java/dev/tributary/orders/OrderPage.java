package dev.tributary.orders;

import dev.tributary.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The page of orders that is asked for, and how much of each order it reads.
 *
 * @param size the largest number of orders
 * @param after the end of the page before; null for the first page
 * @param withLines whether the same statement reads the lines
 */
public record OrderPage(
        OrderCriteria criteria,
        OrderSort sort,
        int size,
        @Nullable Cursor after,
        boolean withLines) {}
