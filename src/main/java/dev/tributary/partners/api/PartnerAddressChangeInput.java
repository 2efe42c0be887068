package dev.tributary.partners.api;

import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.UUID;

/** An address to change, for GraphQL. */
@Input("PartnerAddressChangeInput")
@Description("An address to change.")
public record PartnerAddressChangeInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @IdOf("Address") @Description("The id of the address.")
        UUID addressId,

        @Description("The complete new state.") AddressRequest address) {}
