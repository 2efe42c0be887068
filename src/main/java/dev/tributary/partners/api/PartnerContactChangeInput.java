package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contact to change, for GraphQL. */
@Input("PartnerContactChangeInput")
@Description("A contact to change.")
public record PartnerContactChangeInput(
        @NonNull @Description("The partner's version that the caller saw.")
        Integer version,

        @NonNull @Id @Description("The id of the contact.") String contactId,

        @NonNull @Description("All of it as it is to be.") ContactInput contact) {}
