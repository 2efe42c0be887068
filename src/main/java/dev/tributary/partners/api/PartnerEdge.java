package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PartnerConnection}. */
@Description("A partner and its cursor.")
public record PartnerEdge(
        @NonNull @Description("The partner.") PartnerView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
