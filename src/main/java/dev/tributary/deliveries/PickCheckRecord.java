package dev.tributary.deliveries;

import dev.tributary.catalogue.ProductRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
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
@Type("PickCheck")
@Description("A count of the goods of a delivery against its packing list (错发漏发).")
public record PickCheckRecord(
        @Description("The time.") OffsetDateTime at,
        @Ignore @Nullable UUID employeeId,

        @Description(
                "Whether this is the last check of the goods that are packed now. Its deviations block the shipment until each is resolved.")
        boolean current,

        @Description(
                "The counts by position: first the lines of the delivery, then goods that are not on the packing list.")
        List<Count> counts) {

    /**
     * A position of the count.
     *
     * @param lineNo null for goods that belong to no line
     * @param deviation null if the count is as expected
     * @param resolution how the deviation was resolved; null before
     */
    @Type("PickCount")
    @Description("The count of one product in a check.")
    public record Count(
            @Description("The number of the position in the check, from 1.")
            int position,

            @Description("The product that was counted.") ProductRecord product,

            @Description("The order line that the goods are counted for. Null for goods that belong to no line.")
            @Nullable
            Integer lineNo,

            @Description("The expected quantity in the product's unit.")
            BigDecimal expected,

            @Description("The counted quantity in the product's unit.")
            BigDecimal counted,

            @Description("The deviation. Null if there is none.") @Nullable
            PickDeviation deviation,

            @Description("How the deviation was resolved. Null until it is.") @Nullable
            String resolution) {}
}
