package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a change of an order came to, for GraphQL. */
@Description("What a change of an order came to.")
public record OrderPayload(
        @Nullable @Description("The order as it is now; null if it was not changed.")
        OrderView order,

        @NonNull @Description("Why it was not changed; empty if it was.")
        List<@NonNull OrderUserError> userErrors) {}
