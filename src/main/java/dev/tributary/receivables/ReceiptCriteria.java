package dev.tributary.receivables;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The filter of a list of receipts; a null field matches any.
 *
 * @param partner the code of the partner
 * @param receivedFrom the earliest business date
 * @param receivedTo the latest business date
 */
public record ReceiptCriteria(
        @Nullable String partner,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo) {}
