package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contact to add, for GraphQL. */
@Input("PartnerContactAddInput")
@Description("A contact to add.")
public record PartnerContactAddInput(
        @NonNull @Description("The version of the partner that the caller saw.")
        Integer version,

        @NonNull @Description("The contact.") ContactInput contact) {}
