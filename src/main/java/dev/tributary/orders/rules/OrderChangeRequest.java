package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be different about an order; null leaves it as it is.
 *
 * @param orderDate business date
 * @param lines in the place of all that there are
 */
public record OrderChangeRequest(
        @Nullable LocalDate orderDate,
        @Nullable List<OrderRequest.Line> lines,
        @Nullable String note) {}
