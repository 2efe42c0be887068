package dev.tributary.partners.api;

import dev.tributary.partners.rules.ContactRequest;
import dev.tributary.shared.IdOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.util.UUID;

/** A contact to change, for GraphQL. */
@Input("PartnerContactChangeInput")
@Description("A contact to change.")
public record PartnerContactChangeInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @IdOf("Contact") @Description("The id of the contact.")
        UUID contactId,

        @Description("The complete new state.") ContactRequest contact) {}
