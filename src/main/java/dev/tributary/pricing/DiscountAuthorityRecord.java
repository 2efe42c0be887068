package dev.tributary.pricing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The discount that a position may give, as a fraction of the list price.
 *
 * @param validFrom its first business date
 * @param setBy the employee who set it; null if unknown, as for the authorities that the company began with
 */
@RegisterForReflection
public record DiscountAuthorityRecord(
        UUID id,
        SalesPosition position,
        LocalDate validFrom,
        BigDecimal mostDiscount,
        String reason,
        @Nullable UUID setBy,
        OffsetDateTime setAt) {}
