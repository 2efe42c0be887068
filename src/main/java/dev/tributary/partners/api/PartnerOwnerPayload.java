package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a command about a partner's own owner came to, for GraphQL. */
@Description("What a command about a partner's own owner came to.")
public record PartnerOwnerPayload(
        @Nullable
        @Description("The partner as it is now; null if nothing was done, or if the caller saw it as its owner only.")
        PartnerView partner,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull PartnerOwnerUserError> userErrors) {}
