package dev.tributary.pricing.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of setting a discount authority, for GraphQL. */
@Description("The result of setting a discount authority.")
public record DiscountAuthorityPayload(
        @Nullable @Description("The authority. Null if none was set.")
        DiscountAuthorityView discountAuthority,

        @NonNull @Description("Why nothing was set. Empty if the mutation succeeded.")
        List<@NonNull DiscountAuthorityUserError> userErrors) {}
