package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A partner to resume, for GraphQL. */
@Input("PartnerResumeInput")
@Description("A partner to resume.")
public record PartnerResumeInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The reason, for later reference. The partner cannot see it.")
        String reason) {}
