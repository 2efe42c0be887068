package dev.tributary.returns.api;

import dev.tributary.orders.api.LineQuantityInput;
import dev.tributary.orders.api.OrderView;
import dev.tributary.returns.rules.ReturnCause;
import dev.tributary.returns.rules.ReturnRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A return to request, for GraphQL. */
@Input("ReturnRequestInput")
@Description("Goods to send back (退货申请).")
public record ReturnRequestInput(
        @NonNull @Id @Description("The id of the order.") String order,

        @NonNull @Description("The cause of the return.") ReturnCause cause,

        @Nullable @Description("The cause in the caller's words. Required for OTHER.")
        String explanation,

        @NonNull
        @Description(
                "The lines and their quantities. Each quantity is more than 0 and at most the delivered quantity that is in no return yet.")
        List<@NonNull LineQuantityInput> lines,

        @NonNull
        @Description(
                "A key that the client chooses for each new return. The same key sent again returns the same answer and creates no second return.")
        String idempotencyKey) {

    ReturnRequest request() {
        return new ReturnRequest(
                OrderView.key(order),
                cause,
                explanation,
                lines.stream().map(LineQuantityInput::line).toList());
    }
}
