package dev.tributary.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment received; amounts in its currency and exact.
 *
 * @param receivedOn business date
 * @param unallocated what of it is not allocated to orders
 */
public record ReceiptRecord(
        UUID id,
        String number,
        UUID partnerId,
        LocalDate receivedOn,
        String currency,
        BigDecimal amount,
        BigDecimal unallocated,
        @Nullable String reference) {}
