package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PartnerConnection}. */
@Description("A partner in its place in a list.")
public record PartnerEdge(
        @NonNull @Description("The partner.") PartnerView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
