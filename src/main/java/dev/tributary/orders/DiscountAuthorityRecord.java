package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * How much discount a position may give, as a fraction of the list price.
 *
 * @param validFrom the first business date on which it holds
 * @param setBy the employee who set it; null if that is not known, as for what the company began with
 */
public record DiscountAuthorityRecord(
        UUID id,
        SalesPosition position,
        LocalDate validFrom,
        BigDecimal mostDiscount,
        String reason,
        @Nullable UUID setBy,
        OffsetDateTime setAt) {}
