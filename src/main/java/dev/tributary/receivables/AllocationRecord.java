package dev.tributary.receivables;

import dev.tributary.shared.Amount;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The part of a receipt that pays for an order; the amount is exact and in the receipt's currency. */
@Type("Allocation")
@Description("An allocation (核销): the part of a receipt that pays for an order.")
public record AllocationRecord(
        UUID id,
        @Ignore UUID receiptId,
        @Ignore UUID orderId,
        @Amount @Description("The allocated amount.") BigDecimal amount,
        @Ignore String currency,

        @Description("The business date of the allocation.") LocalDate allocatedOn,

        @Description("The business date on which it was reversed (冲销). Null if it was not; then it pays for the order.")
        @Nullable
        LocalDate reversedOn,

        @Description("Why it was reversed. Null if it was not, or if the order was cancelled.") @Nullable
        String reversalReason)
        implements Node {}
