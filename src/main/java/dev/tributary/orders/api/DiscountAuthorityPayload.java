package dev.tributary.orders.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What setting a discount authority came to, for GraphQL. */
@Description("What setting a discount authority came to.")
public record DiscountAuthorityPayload(
        @Nullable @Description("The authority; null if none was set.")
        DiscountAuthorityView discountAuthority,

        @NonNull @Description("Why none was set; empty if one was.")
        List<@NonNull DiscountAuthorityUserError> userErrors) {}
