package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A period whose partners are classified.
 *
 * @param shareA of sales that class A reaches, as a fraction
 * @param shareB of sales that classes A and B reach, as a fraction
 * @param total sales of all that were classified; null for who sees some territories only
 * @param employeeId who classified them last; null where no employee did
 */
public record KeyAccountPeriodRecord(
        UUID id,
        String period,
        String currency,
        BigDecimal shareA,
        BigDecimal shareB,
        @Nullable BigDecimal total,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
