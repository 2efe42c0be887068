package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A proof of delivery.
 *
 * @param signedOn business date
 * @param received the accepted quantity of each line; null if the customer accepted everything
 */
public record SignedReceipt(
        String signedBy,
        LocalDate signedOn,
        @Nullable List<LineQuantity> received,
        @Nullable String remarks) {}
