package dev.tributary.partners.api;

import dev.tributary.partners.rules.AddressRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An address to add, for GraphQL. */
@Input("PartnerAddressAddInput")
@Description("An address to add.")
public record PartnerAddressAddInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The address.") AddressRequest address) {}
