package dev.tributary.receivables;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which receipts are asked for; a null field matches any.
 *
 * @param partner code
 * @param receivedFrom the earliest business date
 * @param receivedTo the latest business date
 */
public record ReceiptCriteria(
        @Nullable String partner,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo) {}
