package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A prospect to onboard, for GraphQL. */
@Input("PartnerOnboardInput")
@Description("A prospect to onboard.")
public record PartnerOnboardInput(
        @NonNull @Description("The version of the partner that the caller saw.")
        Integer version) {}
