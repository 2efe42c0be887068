package dev.tributary.receivables;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The amount that a partner may owe, exact and in the partner's currency.
 *
 * @param validFrom its first business date
 * @param setBy the employee who set it; null if unknown
 */
@RegisterForReflection
public record CreditLimitRecord(
        UUID id,
        UUID partnerId,
        LocalDate validFrom,
        BigDecimal amount,
        String currency,
        String reason,
        @Nullable UUID setBy,
        OffsetDateTime setAt) {}
