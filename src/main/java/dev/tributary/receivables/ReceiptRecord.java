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

/**
 * One payment received; amounts are exact and in its currency.
 *
 * @param receivedOn the business date of the payment
 * @param unallocated the amount that is not allocated to orders
 */
@Type("Receipt")
@Description("A receipt: one payment received from a partner (回款).")
public record ReceiptRecord(
        UUID id,

        @Description("The number that people use for it; unique.")
        String number,

        @Ignore UUID partnerId,

        @Description("The business date on which the money arrived.")
        LocalDate receivedOn,

        @Ignore String currency,
        @Amount @Description("The amount that arrived.") BigDecimal amount,

        @Amount @Description("The amount that is not allocated to orders: amount − Σ allocations.")
        BigDecimal unallocated,

        @Description("The payment reference that the payer gave. Null if there was none.") @Nullable
        String reference)
        implements Node {}
