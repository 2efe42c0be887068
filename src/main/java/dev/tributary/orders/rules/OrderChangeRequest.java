package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of an order. A null field does not change.
 *
 * @param orderDate business date
 * @param lines the lines that replace all lines of the order
 */
public record OrderChangeRequest(
        @Nullable LocalDate orderDate,
        @Nullable List<OrderRequest.Line> lines,
        @Nullable String note) {}
