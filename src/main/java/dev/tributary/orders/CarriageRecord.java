package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What was agreed with a carrier and what it was paid, in one currency.
 *
 * @param settled null before it was settled
 * @param reason why it was not paid what was agreed
 */
public record CarriageRecord(
        String agreement,
        BigDecimal freight,
        String currency,
        @Nullable BigDecimal settled,
        @Nullable OffsetDateTime settledAt,
        @Nullable String reason) {}
