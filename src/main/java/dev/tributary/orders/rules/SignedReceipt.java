package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a customer signed for.
 *
 * @param signedOn business date
 * @param received what was taken of each line; null if all of it was
 */
public record SignedReceipt(
        String signedBy,
        LocalDate signedOn,
        @Nullable List<LineQuantity> received,
        @Nullable String remarks) {}
