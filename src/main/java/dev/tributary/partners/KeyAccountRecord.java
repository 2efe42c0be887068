package dev.tributary.partners;

import dev.tributary.partners.rules.KeyAccountClass;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How a partner was classified for a period.
 *
 * @param cumulated sales of this partner and of all that rank before it; null for who sees some territories only
 * @param total sales of all that were classified; null for who sees some territories only
 * @param before its class in the period of the same kind right before; null where it had none
 */
public record KeyAccountRecord(
        UUID partnerId,
        String period,
        String currency,
        KeyAccountClass accountClass,
        int rank,
        BigDecimal sales,
        @Nullable BigDecimal cumulated,
        @Nullable BigDecimal total,
        @Nullable KeyAccountClass before) {}
