package dev.tributary.orders.api;

import dev.tributary.orders.rules.OrderRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** An order to place, for GraphQL. */
@Input("OrderPlaceInput")
@Description("An order to place.")
public record OrderPlaceInput(
        @Nullable @Description("The code of the partner whose order it is; a partner may leave it out.")
        String partner,

        @Nullable @Description("Its business date, at most 31 days back; left out: today.")
        LocalDate orderDate,

        @NonNull @Description("What is ordered, 1 to 200 lines.")
        List<@NonNull OrderLineInput> lines,

        @Nullable @Description("A remark for those who handle the order.")
        String note,

        @NonNull
        @Description(
                "Chosen by the client, anew for each order; the same key sent again gives the same answer and no second order.")
        String idempotencyKey) {

    OrderRequest request() {
        return new OrderRequest(
                partner, orderDate, lines.stream().map(OrderLineInput::line).toList(), note);
    }
}
