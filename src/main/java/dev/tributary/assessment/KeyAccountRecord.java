package dev.tributary.assessment;

import dev.tributary.partners.KeyAccountClass;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The class of a partner for a period.
 *
 * @param cumulated the sales of this partner and of all that rank before it; null for callers who see some territories
 *     only
 * @param total the sales of all classified partners; null for callers who see some territories only
 * @param before its class in the preceding period of the same kind; null if it had none
 */
@RegisterForReflection
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
