package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.receivables.rules.PaymentReceived;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A receipt to record, for GraphQL. */
@Input("ReceiptRecordInput")
@Description("A receipt to record.")
public record ReceiptRecordInput(
        @Description("The code of the partner that paid.") String partner,

        @Description("The business date on which the money arrived.")
        LocalDate receivedOn,

        @Description("The amount that arrived; more than 0.")
        Decimal amount,

        @Description("The currency; it must be the partner's currency.")
        CurrencyCode currency,

        @Nullable @Description("The payment reference that the payer gave.")
        String reference,

        @Nullable @Description("The allocations to orders. If omitted, nothing is allocated yet.")
        List<AllocationInput> allocations,

        @Description(
                "A key that the client chooses for each new receipt. The same key sent again returns the same answer and records no second receipt.")
        String idempotencyKey) {

    PaymentReceived payment() {
        return new PaymentReceived(
                partner,
                receivedOn,
                amount.value(),
                currency.code(),
                TextKind.stripIfGiven(reference),
                allocations == null
                        ? List.of()
                        : allocations.stream().map(AllocationInput::part).toList());
    }
}
