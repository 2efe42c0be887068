package dev.tributary.partners.api;

import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.UUID;

/** A contact to remove, for GraphQL. */
@Input("PartnerContactRemoveInput")
@Description("A contact to remove.")
public record PartnerContactRemoveInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @IdOf("Contact") @Description("The id of the contact.")
        UUID contactId) {}
