package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** An address to change, for GraphQL. */
@Input("PartnerAddressChangeInput")
@Description("An address to change.")
public record PartnerAddressChangeInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Id @Description("The id of the address.") String addressId,

        @Description("The complete new state.") AddressInput address) {}
