package dev.tributary.receivables;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * How much a partner may owe, in its currency and exact.
 *
 * @param validFrom the first business date on which it holds
 * @param setBy the employee who set it; null if that is not known
 */
public record CreditLimitRecord(
        UUID id,
        UUID partnerId,
        LocalDate validFrom,
        BigDecimal amount,
        String currency,
        String reason,
        @Nullable UUID setBy,
        OffsetDateTime setAt) {}
