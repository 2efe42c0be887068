package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An account to remove, for GraphQL. */
@Input("PartnerAccountRemoveInput")
@Description("A portal account to remove from a partner.")
public record PartnerAccountRemoveInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The `sub` of the account's tokens, which is its id at the identity provider.")
        String account) {}
