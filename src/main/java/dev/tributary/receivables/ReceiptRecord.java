package dev.tributary.receivables;

import dev.tributary.receivables.rules.ReceiptMethod;
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
 * One payment received, or its reversal; amounts are exact and in its currency.
 *
 * @param receivedOn the business date of the payment, or of the reversal
 * @param unallocated the amount that is not allocated to orders
 */
@Type("Receipt")
@Description("A receipt: one payment received from a partner (回款), or the reversal of one.")
public record ReceiptRecord(
        UUID id,

        @Description("The number that people use for it; unique.")
        String number,

        @Ignore UUID partnerId,

        @Description("The business date on which the money arrived.")
        LocalDate receivedOn,

        @Ignore String currency,

        @Amount @Description("The amount that arrived; negative for a reversal.")
        BigDecimal amount,

        @Amount
        @Description(
                "The amount that is not allocated to orders: amount − Σ allocations that are not reversed. It is 0 for a receipt that is reversed, and for a reversal.")
        BigDecimal unallocated,

        @Description("The payment reference that the payer gave. Null if there was none.") @Nullable
        String reference,

        @Description("How the payment arrived.") ReceiptMethod method,

        @Description("The day on which an acceptance is paid. Null for other methods.") @Nullable
        LocalDate maturesOn,

        @Description("The number of the receipt that this one reverses. Null if it is no reversal.") @Nullable
        String reverses,

        @Description("The number of the receipt that reverses this one. Null if there is none.") @Nullable
        String reversedBy,

        @Description("The reason of a reversal. Null for other receipts.") @Nullable
        String reason)
        implements Node {}
