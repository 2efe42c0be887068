package dev.tributary.receivables;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One payment received; amounts are exact and in its currency.
 *
 * @param receivedOn the business date of the payment
 * @param unallocated the amount that is not allocated to orders
 */
@RegisterForReflection
public record ReceiptRecord(
        UUID id,
        String number,
        UUID partnerId,
        LocalDate receivedOn,
        String currency,
        BigDecimal amount,
        BigDecimal unallocated,
        @Nullable String reference) {}
