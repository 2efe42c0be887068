package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A file that was checked, for GraphQL. */
@Input("PartnerConfirmFileInput")
@Description("A partner's file that was checked.")
public record PartnerConfirmFileInput(
        @Description("The version of the partner that the caller saw.")
        Integer version) {}
