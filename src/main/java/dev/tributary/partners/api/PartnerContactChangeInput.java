package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contact to change, for GraphQL. */
@Input("PartnerContactChangeInput")
@Description("A contact to change.")
public record PartnerContactChangeInput(
        @NonNull @Description("The version of the partner that the caller saw.")
        Integer version,

        @NonNull @Id @Description("The id of the contact.") String contactId,

        @NonNull @Description("The complete new state.") ContactInput contact) {}
