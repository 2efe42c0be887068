package dev.tributary.receivables.rules;

import dev.tributary.receivables.rules.PaymentReceived.Part;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a receipt that is not fully allocated pays for. */
@Input("ReceiptAllocateInput")
@Description("What a receipt pays for.")
public record AllocationRequest(
        @Nullable
        @Description(
                "The allocations to orders of the same partner. If there are none, the rest of the receipt is allocated to the partner's confirmed orders, the one that is due first before the others.")
        List<Part> allocations,

        @Description(
                "A key that the client chooses for each new allocation. The same key sent again returns the same answer and allocates nothing twice.")
        String idempotencyKey) {

    /** The allocations that are named; empty if none are. */
    public List<Part> named() {
        return allocations == null ? List.of() : allocations;
    }
}
