package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What was counted of a delivery.
 *
 * @param employeeId who counted; null if that person has no record
 * @param current whether it is the last check of what is packed now: then its deviations keep the delivery back
 */
public record PickCheckRecord(OffsetDateTime at, @Nullable UUID employeeId, boolean current, List<Count> counts) {

    /**
     * A position of it.
     *
     * @param lineNo null for goods that belong to no line
     * @param deviation null where what was counted is what was expected
     * @param resolution what was done about it; null while nothing was
     */
    public record Count(
            int position,
            ProductRecord product,
            @Nullable Integer lineNo,
            BigDecimal expected,
            BigDecimal counted,
            @Nullable PickDeviation deviation,
            @Nullable String resolution) {}
}
