package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An address to change, for GraphQL. */
@Input("PartnerAddressChangeInput")
@Description("An address to change.")
public record PartnerAddressChangeInput(
        @NonNull @Description("The version of the partner that the caller saw.")
        Integer version,

        @NonNull @Id @Description("The id of the address.") String addressId,

        @NonNull @Description("The complete new state.") AddressInput address) {}
