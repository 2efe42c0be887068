package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContactRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A contact to add, for GraphQL. */
@Input("PartnerContactAddInput")
@Description("A contact to add.")
public record PartnerContactAddInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The contact.") ContactRequest contact) {}
