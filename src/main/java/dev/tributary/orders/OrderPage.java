package dev.tributary.orders;

import dev.tributary.shared.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which page of orders is asked for, and how much of each order.
 *
 * @param size at most so many orders
 * @param after the end of the page before; null for the first page
 * @param withLines whether the lines are read in the same statement
 */
public record OrderPage(
        OrderCriteria criteria,
        OrderSort sort,
        int size,
        @Nullable Cursor after,
        boolean withLines) {}
