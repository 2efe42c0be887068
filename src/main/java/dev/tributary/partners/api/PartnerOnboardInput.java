package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A prospect to onboard, for GraphQL. */
@Input("PartnerOnboardInput")
@Description("A prospect to onboard.")
public record PartnerOnboardInput(
        @Description("The version of the partner that the caller saw.")
        Integer version) {}
