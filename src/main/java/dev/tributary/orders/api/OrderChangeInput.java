package dev.tributary.orders.api;

import dev.tributary.orders.rules.OrderChangeRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A change of an order, for GraphQL. */
@Input("OrderChangeInput")
@Description("A change of an order; what is left out stays as it is.")
public record OrderChangeInput(
        @NonNull @Description("The version of the order that the caller saw.")
        Integer version,

        @Nullable @Description("Its business date, at most 31 days back.")
        LocalDate orderDate,

        @Nullable @Description("What is ordered, 1 to 200 lines, in the place of all lines that there are.")
        List<@NonNull OrderLineInput> lines,

        @Nullable @Description("A remark for those who handle the order; an empty text takes it away.")
        String note) {

    OrderChangeRequest request() {
        return new OrderChangeRequest(
                orderDate,
                lines == null ? null : lines.stream().map(OrderLineInput::line).toList(),
                note);
    }
}
