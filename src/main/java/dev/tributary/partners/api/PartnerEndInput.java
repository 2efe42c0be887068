package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A partner to end, for GraphQL. */
@Input("PartnerEndInput")
@Description("A partner to end.")
public record PartnerEndInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The reason, for later reference. The partner cannot see it.")
        String reason) {}
