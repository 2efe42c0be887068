package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a command about a price list came to, for GraphQL. */
@Description("What a command about a price list came to.")
public record PriceListPayload(
        @Nullable @Description("The list as it is now; null if nothing was done.")
        PriceListView priceList,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull PriceListUserError> userErrors) {}
