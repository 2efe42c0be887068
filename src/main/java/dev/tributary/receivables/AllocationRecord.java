package dev.tributary.receivables;

import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.util.UUID;

/** The part of a receipt that pays for an order; the amount is exact and in the receipt's currency. */
@Type("Allocation")
@Description("An allocation: the part of a receipt that pays for an order.")
public record AllocationRecord(
        @Ignore UUID receiptId,
        @Ignore UUID orderId,
        @Amount @Description("The allocated amount.") BigDecimal amount,
        @Ignore String currency) {}
