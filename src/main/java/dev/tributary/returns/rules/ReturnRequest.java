package dev.tributary.returns.rules;

import dev.tributary.shared.IdOf;
import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A return to request. */
@Input("ReturnRequestInput")
@Description("Goods to send back (退货申请).")
public record ReturnRequest(
        @IdOf("Order") @Description("The id of the order.") UUID order,

        @Description("The cause of the return.") ReturnCause cause,

        @Nullable @Description("The cause in the caller's words. Required for OTHER.")
        String explanation,

        @Description(
                "The lines and their quantities. Each quantity is more than 0 and at most the delivered quantity that is in no return yet.")
        List<LineQuantity> lines,

        @Description(
                "A key that the client chooses for each new return. The same key sent again returns the same answer and creates no second return.")
        String idempotencyKey) {}
