package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What placing an order came to, for GraphQL. */
@Description("The result of placing an order.")
public record OrderPlacePayload(
        @Nullable @Description("The order. Null if none was placed.")
        OrderView order,

        @NonNull @Description("Why no order was placed; empty if one was.")
        List<@NonNull OrderPlaceUserError> userErrors) {}
