package dev.tributary.assessment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A period whose partners are classified.
 *
 * @param shareA the share of sales that class A reaches, as a fraction
 * @param shareB the share of sales that classes A and B reach, as a fraction
 * @param total the sales of all classified partners; null for callers who see some territories only
 * @param employeeId the employee who classified them last; null if no employee did
 */
@RegisterForReflection
public record KeyAccountPeriodRecord(
        UUID id,
        String period,
        String currency,
        BigDecimal shareA,
        BigDecimal shareB,
        @Nullable BigDecimal total,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
