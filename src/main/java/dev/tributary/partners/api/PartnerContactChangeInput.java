package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A contact to change, for GraphQL. */
@Input("PartnerContactChangeInput")
@Description("A contact to change.")
public record PartnerContactChangeInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Id @Description("The id of the contact.") String contactId,

        @Description("The complete new state.") ContactInput contact) {}
