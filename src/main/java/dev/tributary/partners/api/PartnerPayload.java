package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of a partner, for GraphQL. */
@Description("The result of a mutation of a partner.")
public record PartnerPayload(
        @Nullable @Description("The partner after the mutation. Null if the mutation failed.")
        PartnerView partner,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull PartnerUserError> userErrors) {}
