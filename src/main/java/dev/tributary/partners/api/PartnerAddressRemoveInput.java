package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** An address to remove, for GraphQL. */
@Input("PartnerAddressRemoveInput")
@Description("An address to remove.")
public record PartnerAddressRemoveInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Id @Description("The id of the address.") String addressId) {}
