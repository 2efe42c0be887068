package dev.tributary.deliveries;

import dev.tributary.catalogue.ProductRecord;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A count of a delivery's picked goods.
 *
 * @param employeeId the employee who counted; null if that person has no employee record
 * @param current whether it is the latest check of the present packing list: only its deviations hold the delivery back
 */
public record PickCheckRecord(OffsetDateTime at, @Nullable UUID employeeId, boolean current, List<Count> counts) {

    /**
     * A position of the count.
     *
     * @param lineNo null for goods that belong to no line
     * @param deviation null if the count is as expected
     * @param resolution how the deviation was resolved; null before
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
