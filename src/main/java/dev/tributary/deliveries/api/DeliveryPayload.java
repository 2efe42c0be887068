package dev.tributary.deliveries.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of a delivery, for GraphQL. */
@Description("The result of a mutation of a delivery.")
public record DeliveryPayload(
        @Nullable @Description("The delivery after the mutation. Null if the mutation failed.")
        DeliveryView delivery,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull DeliveryUserError> userErrors) {}
