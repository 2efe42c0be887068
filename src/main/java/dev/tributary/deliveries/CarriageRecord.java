package dev.tributary.deliveries;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * The freight agreed with a carrier and the freight paid, in one currency.
 *
 * @param settled null before the freight is settled
 * @param reason why the amount paid differs from the amount agreed
 */
public record CarriageRecord(
        String agreement,
        BigDecimal freight,
        String currency,
        @Nullable BigDecimal settled,
        @Nullable OffsetDateTime settledAt,
        @Nullable String reason) {}
