package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A partner to activate, for GraphQL. */
@Input("PartnerActivateInput")
@Description("A partner to activate.")
public record PartnerActivateInput(
        @NonNull @Description("The version of the partner that the caller saw.")
        Integer version) {}
