package dev.tributary.pricing.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of a price list, for GraphQL. */
@Description("The result of a mutation of a price list.")
public record PriceListPayload(
        @Nullable @Description("The list after the mutation. Null if the mutation failed.")
        PriceListView priceList,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull PriceListUserError> userErrors) {}
