package dev.tributary.receivables;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.rules.ReceiptErrorCode;
import dev.tributary.receivables.rules.ReceiptRules;
import dev.tributary.receivables.rules.ReversalRequest;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.receivables.rules.ReceiptErrorCode.ALLOCATION_NOT_FOUND;
import static dev.tributary.receivables.rules.ReceiptErrorCode.ALLOCATION_REVERSED;
import static dev.tributary.receivables.rules.ReceiptErrorCode.RECEIPT_NOT_FOUND;
import static dev.tributary.receivables.rules.ReceiptErrorCode.RECEIPT_REVERSED;

/**
 * Reverses receipts and allocations that were wrong (冲销). A reversal is a fact of its own business day; what it
 * reverses stays as it is.
 */
@ApplicationScoped
public class ReceiptReversal {

    private final Transactions transactions;
    private final Receipts receipts;

    ReceiptReversal(Transactions transactions, Receipts receipts) {
        this.transactions = transactions;
        this.receipts = receipts;
    }

    /**
     * Reverses an allocation, once for the key. Its amount is unallocated again, and an order that was closed because
     * it was paid is open again.
     *
     * @return the key of the receipt, or the reasons for the rejection ({@link ReceiptErrorCode})
     */
    public Uni<Outcome<UUID, ReceiptErrorCode>> reverseAllocation(Scope scope, UUID id, ReversalRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(
                        ReceiptErrorCode.class, "allocationReverse", request.idempotencyKey(), List.of(id, request)),
                ReceiptRules.check(request),
                () -> receipts.reverseAllocation(id, request.reason())
                        .map(receipt -> receipt.<Outcome<UUID, ReceiptErrorCode>>map(Outcome::done)
                                .orElseGet(() -> Outcome.rejected(ALLOCATION_NOT_FOUND, "id"))),
                constraint -> constraint.equals("allocation_reversed_once")
                        ? Outcome.rejected(ALLOCATION_REVERSED, "id")
                        : null);
    }

    /**
     * Reverses a receipt with all its allocations, once for the key.
     *
     * @return the key of the receipt, or the reasons for the rejection ({@link ReceiptErrorCode})
     */
    public Uni<Outcome<UUID, ReceiptErrorCode>> reverse(Scope scope, UUID id, ReversalRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(
                        ReceiptErrorCode.class, "receiptReverse", request.idempotencyKey(), List.of(id, request)),
                ReceiptRules.check(request),
                () -> receipts.seen(id)
                        .chain(receipt -> receipt == null
                                ? Transactions.rejected(RECEIPT_NOT_FOUND, "id")
                                : receipts.nextNumber(scope.today())
                                        .chain(number -> receipts.reverse(id, number, request.reason()))
                                        .map(reversed -> reversed
                                                ? Outcome.done(id)
                                                : Outcome.rejected(RECEIPT_REVERSED, "id", receipt.number()))),
                constraint ->
                        constraint.equals("receipt_reversed_once") ? Outcome.rejected(RECEIPT_REVERSED, "id") : null);
    }
}
