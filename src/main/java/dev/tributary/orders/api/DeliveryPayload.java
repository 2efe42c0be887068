package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a command about a delivery came to, for GraphQL. */
@Description("What a command about a delivery came to.")
public record DeliveryPayload(
        @Nullable @Description("The delivery as it is now; null if nothing was done.")
        DeliveryView delivery,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull DeliveryUserError> userErrors) {}
