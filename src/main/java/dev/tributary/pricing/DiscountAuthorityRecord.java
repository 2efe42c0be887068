package dev.tributary.pricing;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
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
@Type("DiscountAuthority")
@Description(
        "The discount authority (折扣权限): how far below the list price people in a position may sell. It applies from a day until the next authority of the position. Directors may give any discount, and only directors may sell below a floor price.")
public record DiscountAuthorityRecord(
        UUID id,

        @Description("The position. For a person in several positions the largest discount applies.")
        SalesPosition position,

        @Description("The first business date on which it applies.")
        LocalDate validFrom,

        @Description("The largest discount as a fraction: discount = 1 − unit price ÷ list price; 0.05 is 5 %.")
        BigDecimal mostDiscount,

        @Description("The reason for this value.") String reason,
        @Ignore @Nullable UUID setBy,
        @Description("The time at which it was set.") OffsetDateTime setAt)
        implements Node {}
