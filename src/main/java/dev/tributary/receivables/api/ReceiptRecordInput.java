package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.receivables.rules.PaymentReceived;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A receipt to record, for GraphQL. */
@Input("ReceiptRecordInput")
@Description("A payment to record.")
public record ReceiptRecordInput(
        @NonNull @Description("The code of the partner that paid.")
        String partner,

        @NonNull @Description("The business date on which the money came.")
        LocalDate receivedOn,

        @NonNull @Description("How much came; more than 0.") Decimal amount,

        @NonNull @Description("In which currency; it must be the partner's.")
        CurrencyCode currency,

        @Nullable @Description("What the payer wrote on it.")
        String reference,

        @Nullable @Description("What it pays for; left out: nothing yet.")
        List<@NonNull AllocationInput> allocations,

        @NonNull
        @Description(
                "Chosen by the client, anew for each payment; the same key sent again gives the same answer and no second receipt.")
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
