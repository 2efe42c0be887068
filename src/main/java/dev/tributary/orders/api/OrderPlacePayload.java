package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of placing an order, for GraphQL. */
@Description("The result of placing an order.")
public record OrderPlacePayload(
        @Nullable @Description("The order. Null if none was placed.")
        OrderView order,

        @NonNull @Description("Why no order was placed. Empty if the mutation succeeded.")
        List<@NonNull OrderPlaceUserError> userErrors) {}
