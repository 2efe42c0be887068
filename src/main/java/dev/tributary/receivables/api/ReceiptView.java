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
@Description("A receipt: one payment received from a partner (回款).")
public record ReceiptView(@Ignore ReceiptRecord receipt) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Receipt", receipt.id());
    }

    @NonNull
    @Description("The number that people use for it; unique.")
    public String getNumber() {
        return receipt.number();
    }

    @NonNull
    @Description("The business date on which the money arrived.")
    public LocalDate getReceivedOn() {
        return receipt.receivedOn();
    }

    @NonNull
    @Description("The amount that arrived.")
    public MoneyView getAmount() {
        return MoneyView.of(receipt.amount(), receipt.currency());
    }

    @NonNull
    @Description("The amount that is not allocated to orders: amount − Σ allocations.")
    public MoneyView getUnallocated() {
        return MoneyView.of(receipt.unallocated(), receipt.currency());
    }

    @Nullable
    @Description("The payment reference that the payer gave. Null if there was none.")
    public String getReference() {
        return receipt.reference();
    }
}
