package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.receivables.rules.PaymentReceived;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An allocation to make, for GraphQL. */
@Input("AllocationInput")
@Description("The part of a payment to allocate to an order.")
public record AllocationInput(
        @Description("The number of an order of the same partner.")
        String order,

        @Description("The amount to allocate; more than 0 and at most the open amount of the order.")
        Decimal amount) {

    PaymentReceived.Part part() {
        return new PaymentReceived.Part(order, amount.value());
    }
}
