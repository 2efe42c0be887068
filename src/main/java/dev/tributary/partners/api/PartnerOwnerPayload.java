package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of a partner's named account managers, for GraphQL. */
@Description("The result of a mutation of a partner's named account managers.")
public record PartnerOwnerPayload(
        @Nullable
        @Description(
                "The partner after the mutation. Null if the mutation failed, or if the caller could see the partner only as its account manager.")
        PartnerView partner,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull PartnerOwnerUserError> userErrors) {}
