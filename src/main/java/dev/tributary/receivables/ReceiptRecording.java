package dev.tributary.receivables;

import dev.tributary.orders.Orders;
import dev.tributary.orders.SalesOrder;
import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.rules.AllocationRequest;
import dev.tributary.receivables.rules.PaymentReceived;
import dev.tributary.receivables.rules.PaymentReceived.Part;
import dev.tributary.receivables.rules.ReceiptErrorCode;
import dev.tributary.receivables.rules.ReceiptRules;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.tributary.receivables.rules.ReceiptErrorCode.CURRENCY_DIFFERS;
import static dev.tributary.receivables.rules.ReceiptErrorCode.NOTHING_TO_ALLOCATE;
import static dev.tributary.receivables.rules.ReceiptErrorCode.ORDER_EXCEEDED;
import static dev.tributary.receivables.rules.ReceiptErrorCode.ORDER_NOT_FOUND;
import static dev.tributary.receivables.rules.ReceiptErrorCode.ORDER_OWES_NOTHING;
import static dev.tributary.receivables.rules.ReceiptErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.receivables.rules.ReceiptErrorCode.RECEIPT_EXCEEDED;
import static dev.tributary.receivables.rules.ReceiptErrorCode.RECEIPT_NOT_FOUND;

/**
 * Records a payment received, and allocates it to the orders that it pays for, at once or later. The database checks,
 * also for concurrent requests, that the allocations exceed neither the receipt nor an order.
 */
@ApplicationScoped
public class ReceiptRecording {

    private final Transactions transactions;
    private final Receipts receipts;
    private final Partners partners;
    private final Orders orders;

    ReceiptRecording(Transactions transactions, Receipts receipts, Partners partners, Orders orders) {
        this.transactions = transactions;
        this.receipts = receipts;
        this.partners = partners;
        this.orders = orders;
    }

    /**
     * Records the payment with its allocations, once for its key.
     *
     * @return the key of the receipt, or the reasons for the rejection ({@link ReceiptErrorCode})
     */
    public Uni<Outcome<UUID, ReceiptErrorCode>> record(Scope scope, PaymentReceived payment) {
        return transactions.once(
                scope,
                IdempotencyKey.of(ReceiptErrorCode.class, "receiptRecord", payment.idempotencyKey(), payment),
                ReceiptRules.check(payment, scope.today()),
                () -> partners.withCode(payment.partner()).chain(partner -> recordFor(partner, payment)),
                ReceiptRecording::overdrawn);
    }

    /**
     * Allocates the rest of a receipt, or parts of it, to orders, once for the key.
     *
     * @return the key of the receipt, or the reasons for the rejection ({@link ReceiptErrorCode})
     */
    public Uni<Outcome<UUID, ReceiptErrorCode>> allocate(Scope scope, UUID id, AllocationRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(
                        ReceiptErrorCode.class, "receiptAllocate", request.idempotencyKey(), List.of(id, request)),
                ReceiptRules.check(request.named()),
                () -> receipts.seen(id).chain(receipt -> {
                    if (receipt == null) {
                        return Transactions.rejected(RECEIPT_NOT_FOUND, "id");
                    }
                    return request.named().isEmpty()
                            ? receipts.allocateOldestFirst(id)
                                    .chain(allocated -> allocated == 0
                                            ? Transactions.rejected(NOTHING_TO_ALLOCATE, "id", receipt.number())
                                            : Uni.createFrom().item(Outcome.done(id)))
                            : reasons(receipt.partnerId(), request.named())
                                    .chain(reasons -> reasons.isEmpty()
                                            ? receipts.allocate(receipt, request.named())
                                                    .replaceWith(Outcome.done(id))
                                            : Uni.createFrom().item(Outcome.rejected(reasons)));
                }),
                ReceiptRecording::overdrawn);
    }

    private static @Nullable Outcome<UUID, ReceiptErrorCode> overdrawn(String constraint) {
        return switch (constraint) {
            case "allocation_within_order" -> Outcome.rejected(ORDER_EXCEEDED, "allocations");
            case "allocation_within_receipt" -> Outcome.rejected(RECEIPT_EXCEEDED, "allocations");
            default -> null;
        };
    }

    private Uni<Outcome<UUID, ReceiptErrorCode>> recordFor(@Nullable Partner partner, PaymentReceived payment) {
        if (partner == null) {
            return Transactions.rejected(PARTNER_NOT_FOUND, "partner", payment.partner());
        }
        if (!payment.currency().equals(partner.currency())) {
            return Transactions.rejected(CURRENCY_DIFFERS, "currency", payment.currency(), partner.currency());
        }
        return reasons(partner.id(), payment.allocations())
                .chain(reasons -> reasons.isEmpty()
                        ? receipts.nextNumber(payment.receivedOn())
                                .chain(number -> receipts.persist(Receipt.recorded(number, partner.id(), payment)))
                                .call(receipt -> receipts.allocate(receipt, payment.allocations()))
                                .map(receipt -> Outcome.done(receipt.id()))
                        : Uni.createFrom().item(Outcome.rejected(reasons)));
    }

    /** The reasons against allocations to these orders of the partner. */
    private Uni<List<Rejection<ReceiptErrorCode>>> reasons(UUID partner, List<Part> parts) {
        return orders.withNumbers(partner, parts.stream().map(Part::order).toList())
                .map(found -> {
                    Map<String, SalesOrder> byNumber =
                            found.stream().collect(Collectors.toMap(SalesOrder::number, Function.identity()));
                    List<Rejection<ReceiptErrorCode>> reasons = new ArrayList<>();
                    for (int at = 0; at < parts.size(); at++) {
                        String number = parts.get(at).order();
                        SalesOrder order = byNumber.get(number);
                        if (order == null) {
                            reasons.add(Rejection.of(ORDER_NOT_FOUND, "allocations." + at + ".order", number));
                        } else if (!order.countsAsSales()) {
                            reasons.add(Rejection.of(ORDER_OWES_NOTHING, "allocations." + at + ".order", number));
                        }
                    }
                    return reasons;
                });
    }
}
