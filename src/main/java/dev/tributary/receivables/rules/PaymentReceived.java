package dev.tributary.receivables.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A receipt to record. */
@Input("ReceiptRecordInput")
@Description("A receipt to record.")
public record PaymentReceived(
        @Description("The code of the partner that paid.") String partner,

        @Description("The business date on which the money arrived.")
        LocalDate receivedOn,

        @Description("The amount that arrived; more than 0.")
        BigDecimal amount,

        @Description("The currency; it must be the partner's currency.")
        String currency,

        @Nullable @Description("The payment reference that the payer gave.")
        String reference,

        @Nullable @Description("How the payment arrived. If omitted, it was a transfer.")
        ReceiptMethod method,

        @Nullable
        @Description("The day on which an acceptance is paid; required for ACCEPTANCE, and for no other method.")
        LocalDate maturesOn,

        @Nullable @Description("The allocations to orders. If omitted, nothing is allocated yet.")
        List<Part> allocations,

        @Description(
                "A key that the client chooses for each new receipt. The same key sent again returns the same answer and records no second receipt.")
        String idempotencyKey) {

    /** A receipt; its reference has no blanks around it. */
    public PaymentReceived {
        reference = TextKind.stripIfGiven(reference);
    }

    @Override
    public ReceiptMethod method() {
        return method == null ? ReceiptMethod.TRANSFER : method;
    }

    @Override
    public List<Part> allocations() {
        return allocations == null ? List.of() : allocations;
    }

    /** The part of the receipt to allocate to an order. */
    @Input("AllocationInput")
    @Description("The part of a payment to allocate to an order.")
    public record Part(
            @Description("The number of an order of the same partner.")
            String order,

            @Description("The amount to allocate; more than 0 and at most the open amount of the order.")
            BigDecimal amount) {}
}
