package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A file that was checked, for GraphQL. */
@Input("PartnerConfirmFileInput")
@Description("A file that was checked.")
public record PartnerConfirmFileInput(
        @NonNull @Description("The partner's version that the caller saw.")
        Integer version) {}
