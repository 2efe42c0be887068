package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A partner to activate, for GraphQL. */
@Input("PartnerActivateInput")
@Description("A partner to activate.")
public record PartnerActivateInput(
        @Description("The version of the partner that the caller saw.")
        Integer version) {}
