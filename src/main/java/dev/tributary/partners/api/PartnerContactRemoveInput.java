package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A contact to remove, for GraphQL. */
@Input("PartnerContactRemoveInput")
@Description("A contact to remove.")
public record PartnerContactRemoveInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Id @Description("The id of the contact.") String contactId) {}
