package dev.tributary.assessment;

import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
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
@Type("KeyAccountPeriod")
@Description("A period whose partners are classified by their share of sales (二八原理).")
public record KeyAccountPeriodRecord(
        @Ignore UUID id,
        @Description("The period.") String period,
        @Ignore String currency,

        @Description("The share of sales that class A reaches, as a fraction.")
        BigDecimal shareA,

        @Description("The share of sales that classes A and B reach together, as a fraction.")
        BigDecimal shareB,

        @Amount
        @Description(
                "The net sales of all classified partners, in the company's currency. Null for callers who may see only some territories.")
        @Nullable
        BigDecimal total,

        @Ignore @Nullable UUID employeeId,

        @Description("The time of the last classification. Later orders and changes count only after the next one.")
        OffsetDateTime at) {}
