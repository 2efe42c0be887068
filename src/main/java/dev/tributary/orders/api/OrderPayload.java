package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of an order, for GraphQL. */
@Description("The result of a mutation of an order.")
public record OrderPayload(
        @Nullable @Description("The order after the mutation. Null if the mutation failed.")
        OrderView order,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull OrderUserError> userErrors) {}
