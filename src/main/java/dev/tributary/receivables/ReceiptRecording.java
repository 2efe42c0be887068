package dev.tributary.receivables;

import dev.tributary.orders.Orders;
import dev.tributary.orders.SalesOrder;
import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.rules.PaymentReceived;
import dev.tributary.receivables.rules.PaymentReceived.Part;
import dev.tributary.receivables.rules.ReceiptRecordErrorCode;
import dev.tributary.receivables.rules.ReceiptRules;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.tributary.receivables.rules.ReceiptRecordErrorCode.CURRENCY_DIFFERS;
import static dev.tributary.receivables.rules.ReceiptRecordErrorCode.ORDER_EXCEEDED;
import static dev.tributary.receivables.rules.ReceiptRecordErrorCode.ORDER_NOT_FOUND;
import static dev.tributary.receivables.rules.ReceiptRecordErrorCode.ORDER_OWES_NOTHING;
import static dev.tributary.receivables.rules.ReceiptRecordErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.receivables.rules.ReceiptRecordErrorCode.RECEIPT_EXCEEDED;

/**
 * Records a payment received and the orders that it pays for. The database checks, also for concurrent requests, that
 * the allocations exceed neither the receipt nor an order.
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
     * @return the key of the receipt, or the reasons for the rejection
     *     ({@link dev.tributary.receivables.rules.ReceiptRecordErrorCode})
     */
    public Uni<Outcome<UUID, ReceiptRecordErrorCode>> record(Scope scope, PaymentReceived payment) {
        return transactions.once(
                scope,
                IdempotencyKey.of(ReceiptRecordErrorCode.class, "receiptRecord", payment.idempotencyKey(), payment),
                ReceiptRules.check(payment, scope.today()),
                () -> partners.withCode(payment.partner()).chain(partner -> recordFor(partner, payment, scope.today())),
                ReceiptRecording::overdrawn);
    }

    private static @Nullable Outcome<UUID, ReceiptRecordErrorCode> overdrawn(String constraint) {
        return switch (constraint) {
            case "allocation_within_order" -> Outcome.rejected(ORDER_EXCEEDED, "allocations");
            case "allocation_within_receipt" -> Outcome.rejected(RECEIPT_EXCEEDED, "allocations");
            default -> null;
        };
    }

    private Uni<Outcome<UUID, ReceiptRecordErrorCode>> recordFor(
            @Nullable Partner partner, PaymentReceived payment, LocalDate today) {
        if (partner == null) {
            return rejected(List.of(Rejection.of(PARTNER_NOT_FOUND, "partner", payment.partner())));
        }
        if (!payment.currency().equals(partner.currency())) {
            return rejected(
                    List.of(Rejection.of(CURRENCY_DIFFERS, "currency", payment.currency(), partner.currency())));
        }
        List<String> numbers = payment.allocations().stream().map(Part::order).toList();
        return orders.withNumbers(partner.id(), numbers).chain(found -> {
            Map<String, SalesOrder> byNumber =
                    found.stream().collect(Collectors.toMap(SalesOrder::number, Function.identity()));
            List<Rejection<ReceiptRecordErrorCode>> reasons = refused(payment, byNumber);
            return reasons.isEmpty() ? recordAllocated(partner, payment, byNumber, today) : rejected(reasons);
        });
    }

    private Uni<Outcome<UUID, ReceiptRecordErrorCode>> recordAllocated(
            Partner partner, PaymentReceived payment, Map<String, SalesOrder> orderByNumber, LocalDate today) {
        return receipts.nextNumber(payment.receivedOn())
                .map(number -> Receipt.recorded(
                        number,
                        partner.id(),
                        payment.receivedOn(),
                        payment.currency(),
                        payment.amount(),
                        payment.reference()))
                .chain(receipts::persist)
                // Each allocation locks its order. All payments lock in the same sequence, so that two never wait for
                // each other.
                .call(receipt -> receipts.allocate(payment.allocations().stream()
                        .sorted(Comparator.comparing(Part::order))
                        .map(part -> Allocation.of(
                                receipt,
                                Objects.requireNonNull(orderByNumber.get(part.order()))
                                        .id(),
                                part.amount(),
                                today))
                        .toList()))
                .map(receipt -> Outcome.done(receipt.id()));
    }

    private static List<Rejection<ReceiptRecordErrorCode>> refused(
            PaymentReceived payment, Map<String, SalesOrder> orderByNumber) {
        List<Rejection<ReceiptRecordErrorCode>> reasons = new ArrayList<>();
        for (int at = 0; at < payment.allocations().size(); at++) {
            String number = payment.allocations().get(at).order();
            SalesOrder order = orderByNumber.get(number);
            if (order == null) {
                reasons.add(Rejection.of(ORDER_NOT_FOUND, "allocations." + at + ".order", number, payment.partner()));
            } else if (!order.countsAsSales()) {
                reasons.add(Rejection.of(ORDER_OWES_NOTHING, "allocations." + at + ".order", number));
            }
        }
        return reasons;
    }

    private static Uni<Outcome<UUID, ReceiptRecordErrorCode>> rejected(
            List<Rejection<ReceiptRecordErrorCode>> reasons) {
        return Uni.createFrom().item(Outcome.rejected(reasons));
    }
}
