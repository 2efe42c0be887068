package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.Node;
import dev.tributary.receivables.ReceiptRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A receipt for GraphQL. */
@Type("Receipt")
@Description("One payment received from a partner (回款).")
public record ReceiptView(@Ignore ReceiptRecord receipt) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Receipt", receipt.id());
    }

    @NonNull
    @Description("The number that people know it by; unique.")
    public String getNumber() {
        return receipt.number();
    }

    @NonNull
    @Description("The business date on which the money came.")
    public LocalDate getReceivedOn() {
        return receipt.receivedOn();
    }

    @NonNull
    @Description("How much came.")
    public MoneyView getAmount() {
        return MoneyView.of(receipt.amount(), receipt.currency());
    }

    @NonNull
    @Description("What of it is not allocated to orders: amount − Σ allocations.")
    public MoneyView getUnallocated() {
        return MoneyView.of(receipt.unallocated(), receipt.currency());
    }

    @Nullable
    @Description("What the payer wrote on it; null if nothing.")
    public String getReference() {
        return receipt.reference();
    }
}
