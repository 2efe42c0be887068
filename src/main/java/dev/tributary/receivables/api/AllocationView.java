package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.receivables.AllocationRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An allocation for GraphQL. */
@Type("Allocation")
@Description("An allocation: the part of a receipt that pays for an order.")
public record AllocationView(@Ignore AllocationRecord allocation) {

    @NonNull
    @Description("The allocated amount.")
    public MoneyView getAmount() {
        return MoneyView.of(allocation.amount(), allocation.currency());
    }
}
