package dev.tributary.orders.api;

import dev.tributary.orders.rules.ReturnCause;
import dev.tributary.orders.rules.ReturnRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A return to ask for, for GraphQL. */
@Input("ReturnRequestInput")
@Description("Goods to send back (退货申请).")
public record ReturnRequestInput(
        @NonNull @Id @Description("The id of the order.") String order,

        @NonNull @Description("Why they come back.") ReturnCause cause,

        @Nullable @Description("The cause in your own words; needed for OTHER.")
        String explanation,

        @NonNull
        @Description(
                "How much of which lines, each more than 0 and no more than was delivered and is in no return yet.")
        List<@NonNull LineQuantityInput> lines,

        @NonNull
        @Description(
                "Chosen by the client, anew for each return; the same key sent again gives the same answer and no second return.")
        String idempotencyKey) {

    ReturnRequest request() {
        return new ReturnRequest(
                OrderView.key(order),
                cause,
                explanation,
                lines.stream().map(LineQuantityInput::line).toList());
    }
}
