package dev.tributary.partners.api;

import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.UUID;

/** An address to remove, for GraphQL. */
@Input("PartnerAddressRemoveInput")
@Description("An address to remove.")
public record PartnerAddressRemoveInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @IdOf("Address") @Description("The id of the address.")
        UUID addressId) {}
